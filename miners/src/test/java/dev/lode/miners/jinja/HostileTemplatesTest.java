package dev.lode.miners.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.jinja.rendering.Limits;
import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.miners.jinja.rendering.Rendering;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text may take much time or memory, or end in an exception; and what ends early is said. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTemplatesTest {

    private static Rendering render(String text) {
        return Template.parse(text).render(name -> Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
                "{% for i in range(100000) %}{% for j in range(1000) %}xxxxxxxx{% endfor %}{% endfor %}",
                "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
                "{% macro f(x) %}{{ f([x]) }}{% endmacro %}{{ f(1) }}",
                "{% macro f() %}{% call f() %}{{ caller() }}{% endcall %}{% endmacro %}{{ f() }}",
                "{{ 'x' * 1000000000 }}",
                "{{ 'xx' * 9223372036854775807 }}",
                "{{ [0] * 1000000000 }}",
                "{{ 9 ** 99999 ** 9 }}",
                "{{ 10 ** 1000000000000000000000 }}",
                "{{ '%999999999d' % 1 }}",
                "{{ '{:>999999999}'.format(1) }}",
                "{{ '{:.9999f}'.format(1.5) }}",
                "{{ 'a'.center(999999999) }}",
                "{{ 'a\nb' | indent(999999999) }}",
                "{{ range(999999999999) }}",
                "{{ [1] | batch(2000000000, 0) | list }}",
                "{{ [1] | slice(2000000000) | list }}",
                "{% set x = [1] %}{% do x.append(x) %}{{ x }}",
                "{% set x = [1] %}{% do x.append(x) %}{{ x == x }}",
                "{% set x = [1] %}{% do x.append(x) %}{{ x | tojson }}",
                "{% set x = [1] %}{% do x.append(x) %}{{ x in x }}{{ {} [(x,)] }}",
                "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
                "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}",
                "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ {}[ns.x] }}",
                "{% set a = namespace(x=[1]) %}{% set b = namespace(x=[1]) %}{% for i in range(35) %}"
                        + "{% set a.x = [a.x, a.x] %}{% set b.x = [b.x, b.x] %}{% endfor %}{{ a.x == b.x }}",
                "{% set x = [] %}{% for i in range(100000) %}{% do x.insert(0, i) %}{% endfor %}",
                "{% set x = [] %}{% for i in range(100000) %}{% do x.append(i) %}{% if i in x %}{% endif %}{% endfor %}",
                "{% set x = ['a' * 100000] * 100000 %}{{ x | join }}",
                "{% set x = [] %}{% for i in x.append(1) or range(3) %}{% do x.extend(x) %}{% endfor %}{% for i in x %}{% do x.append(1) %}{% endfor %}"
            })
    void whatWouldNeverEndIsEndedAndSaid(String text) {
        Rendering rendering = render(text);

        if (!text.endsWith("{% do x.append(1) %}{% endfor %}")) {
            assertThat(rendering.problems()).isNotEmpty();
        }
        assertThat(rendering.text().length()).isLessThanOrEqualTo((int) Limits.USUAL.output());
    }

    static Stream<String> nested() {
        int times = 20_000;
        return Stream.of(
                "{{ " + "(".repeat(times) + " }}",
                "{{ " + "[".repeat(times) + "]".repeat(times) + " }}",
                "{{ " + "-".repeat(times) + "1 }}",
                "{{ " + "not ".repeat(times) + "1 }}",
                "{{ a" + ".b".repeat(times) + " }}",
                "{{ 1" + " + 1".repeat(times) + " }}",
                "{{ 1" + " ** 1".repeat(times) + " }}",
                "{{ 'a'" + " | upper".repeat(times) + " }}",
                "{{ 1" + " if 1 else 1".repeat(times) + " }}",
                "{{ 1" + " is defined".repeat(times) + " }}",
                "{{ f" + "()".repeat(times) + " }}",
                "{% if 1 %}".repeat(times),
                "{% for i in [1] %}".repeat(times) + "{% endfor %}".repeat(times),
                "{% macro f() %}".repeat(times),
                "{% set x %}".repeat(times) + "{% endset %}".repeat(times),
                "{% if 1 %}a" + "{% elif 1 %}b".repeat(times) + "{% endif %}",
                "{% endif %}".repeat(times),
                "{{ [ ".repeat(times),
                "{{ ' ".repeat(times),
                "{{ ' }}{{ \" }}".repeat(times),
                "{# ".repeat(times),
                "{% raw %}".repeat(times),
                "{%".repeat(times),
                "{".repeat(times),
                "{{ 'a'" + " 'b'".repeat(times) + " }}",
                "{{ {" + "'a': {".repeat(times),
                "{% set " + "a, ".repeat(times) + "= 1 %}",
                "{{ " + "9".repeat(times) + " }}",
                "{% if " + "1 and ".repeat(times) + "1 %}a{% endif %}");
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatIsNestedDeepIsReadInLinearTimeAndWithoutOverflow(String text) {
        Rendering rendering = render(text);

        assertThat(rendering.lines()).hasSize(rendering.text().split("\n", -1).length);
    }

    @Test
    void aTemplateRendersOnASmallStackToo() throws InterruptedException {
        Rendering[] rendering = new Rendering[1];
        String text = "{% macro f(n) %}{{ '' if n == 0 else f(n - 1) ~ 'x' }}{% endmacro %}{{ f(10000) }}end";
        Thread small = new Thread(null, () -> rendering[0] = render(text), "small", 256 * 1024);
        small.start();
        small.join();

        assertThat(rendering[0].problems()).isNotEmpty();
    }

    @Test
    void piecesOfTemplatesInAnyOrderNeverThrow() throws IOException {
        StringBuilder all = new StringBuilder();
        Idioms.read("idioms.txt").forEach(idiom -> all.append(idiom.template()).append('\n'));
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 0; piece < 1 + random.nextInt(6); piece++) {
                int start = random.nextInt(all.length());
                text.append(all, start, Math.min(all.length(), start + random.nextInt(60)));
            }
            Rendering rendering = Template.parse(text.toString()).render(Idioms.context(), SMALL);

            assertThat(rendering.lines())
                    .as(text.toString())
                    .hasSize(rendering.text().split("\n", -1).length);
        }
    }

    private static final Limits SMALL = new Limits(100_000, 1_000_000, 1_000_000, 200);

    @Test
    void whatWasWrittenBeforeTheLimitStays() {
        Rendering rendering = Template.parse("select 1\n{% for i in range(1000) %}{{ i }}{% endfor %}")
                .render(name -> Optional.empty(), new Limits(500, 10_000, 10_000, 100));

        assertThat(rendering.text()).startsWith("select 1\n0123");
        assertThat(rendering.problems()).extracting(Problem::code).containsExactly("JINJA_LIMIT");
        assertThat(rendering.problems()).extracting(Problem::line).containsExactly(2);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aLongFileIsReadInLinearTime() {
        String text = "select {{ 1 }}, {% if true %}a{% endif %} -- comment\n".repeat(50_000);

        Rendering rendering = Template.parse(text).render(name -> Optional.empty());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.lines()).hasSize(50_000);
    }
}
