package dev.lode.miners.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.jinja.evaluation.Macro;
import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a rendering tells beside its text: where lines come from, what went wrong, and what stands for it. */
class JinjaRenderingTest {

    private static final Context NOTHING = name -> Optional.empty();

    private static Rendering render(String text) {
        return Template.parse(text).render(NOTHING);
    }

    @Test
    void aLineComesFromTheLineOfItsFirstVisibleCharacter() {
        Rendering rendering = render("""
                {% set names = ['a', 'b'] %}
                select
                {%- for name in names %}
                  {{ name }},
                {%- endfor %}
                  1
                from t""");

        assertThat(rendering.text()).isEqualTo("\nselect\n  a,\n  b,\n  1\nfrom t");
        assertThat(rendering.lines()).containsExactly(1, 2, 4, 4, 6, 7);
    }

    @Test
    void linesOfAMacroComeFromTheLineThatCallsIt() {
        Rendering rendering = render("{% macro two() %}\none\ntwo\n{% endmacro %}\n\nselect {{ two() }}\nfrom t");

        assertThat(rendering.text()).isEqualTo("\n\nselect \none\ntwo\n\nfrom t");
        assertThat(rendering.lines()).containsExactly(4, 5, 6, 6, 6, 6, 7);
    }

    @Test
    void linesCountAlsoWithCarriageReturns() {
        assertThat(render("a\r\n{{ 1 }}\r\nb").lines()).containsExactly(1, 2, 3);
    }

    @Test
    void anUnknownFunctionStaysAsItWasWrittenAndTheRestIsRendered() {
        Rendering rendering = render("select {{ 1 }},\n  {{ dbt_utils.star(\n    'x') }}\nfrom {{ 'a' }}");

        assertThat(rendering.text()).isEqualTo("select 1,\n  {{ dbt_utils.star( 'x') }}\nfrom a");
        assertThat(rendering.problems())
                .containsExactly(
                        new Problem("JINJA_UNKNOWN_FUNCTION", 2, "dbt_utils.star is not a function that is known"));
    }

    @Test
    void whatStandsForAFailureEndsAtTheFirstTwoBracesThatClose() {
        Rendering rendering = render("{{- f({'a': {'b': 1}}) -}}|{% call g({'a': {}}) %}x{% endcall %}|{{ ] }}");

        assertThat(rendering.text()).isEqualTo("{{ f({'a': {'b': 1} }) }}|{{ call g({'a': {} }) }}|{{ ] }}");
    }

    @Test
    void argumentsOfAnUnknownFunctionAreEvaluated() {
        List<String> asked = new ArrayList<>();
        Callable ref = (arguments, frame) -> {
            asked.add(arguments.text(0, "name") + ":" + frame.line());
            return Value.of("t");
        };

        Template.parse("\n{{ unknown(ref('a'), x=[ref('b')]) }}")
                .render(name -> name.equals("ref") ? Optional.of(ref) : Optional.empty());

        assertThat(asked).containsExactly("a:2", "b:2");
    }

    @Test
    void whatIsMadeOfSomethingUnknownIsUnknown() {
        Context query = name -> name.equals("run_query")
                ? Optional.of((Callable) (arguments, frame) -> Undefined.unknown("run_query"))
                : Optional.empty();
        Rendering rendering = Template.parse(
                        "{% set rows = run_query('q').columns[0].values() %}a {{ rows | join(', ') }}"
                                + " {% for row in rows %}{{ row }}{% endfor %}"
                                + "{% if rows %}yes{% else %}no{% endif %}")
                .render(query);

        assertThat(rendering.text()).isEqualTo("a {{ rows | join(', ') }} {{ run_query.columns.item.values }}no");
        assertThat(rendering.problems()).extracting(Problem::code).containsOnly("JINJA_UNKNOWN_VALUE");
    }

    @Test
    void whatCannotBeReadStaysAsItIsWritten() {
        Rendering rendering = render("a {{ 1 + }} b\n{% nonsense %} {{ ( }} {{ 2 }} {% if x %}c");

        assertThat(rendering.text()).isEqualTo("a {{ 1 + }} b\n{% nonsense %} {{ ( }} 2 ");
        assertThat(rendering.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("JINJA_SYNTAX", 1),
                        org.assertj.core.groups.Tuple.tuple("JINJA_TAG", 2),
                        org.assertj.core.groups.Tuple.tuple("JINJA_SYNTAX", 2),
                        org.assertj.core.groups.Tuple.tuple("JINJA_SYNTAX", 2));
    }

    @Test
    void aFailureWithinAMacroLeavesTheRestOfTheMacro() {
        Rendering rendering = render("{% macro m() %}a {{ 1 // 0 }} b{% endmacro %}\n[{{ m() }}]");

        assertThat(rendering.text()).isEqualTo("\n[a {{ 1 // 0 }} b]");
        assertThat(rendering.problems()).containsExactly(new Problem("JINJA_NUMBER", 2, "division by zero"));
    }

    @Test
    void whatIsNotDefinedIsWrittenAsNothingAndSaid() {
        Rendering rendering = render("[{{ a.b }}]{% if c %}{% endif %}{{ 'x' if false }}");

        assertThat(rendering.text()).isEqualTo("[]");
        assertThat(rendering.problems())
                .containsExactly(new Problem("JINJA_UNDEFINED", 1, "a.b is not defined; nothing is written"));
    }

    @Test
    void blocksAreListedWithoutRendering() {
        Template template = Template.parse("""
                {% macro m(a, b=1) %}x{% endmacro %}
                {% test positive(model) %}{% endtest %}
                {% materialization table, adapter='spark', supported_languages=['sql'] %}{% endmaterialization %}
                {% materialization view, default %}{% endmaterialization %}
                {% snapshot s %}{{ config(a=1) }}
                select {{ 1 }}
                {% endsnapshot %}
                {% docs about %}text{% enddocs %}""");

        assertThat(template.blocks())
                .extracting(block -> block.kind() + " " + block.name() + " " + block.adapter() + " " + block.line())
                .containsExactly(
                        "macro m  1",
                        "test positive  2",
                        "materialization table spark 3",
                        "materialization view default 4",
                        "snapshot s  5",
                        "docs about  8");
        assertThat(template.blocks().getFirst().macro().parameters()).containsExactly("a", "b");
        Block snapshot = template.blocks().get(4);
        assertThat(template.text().substring(snapshot.start(), snapshot.end()))
                .startsWith("{% snapshot s %}")
                .endsWith("{% endsnapshot %}");
        Rendering body = snapshot.body().render(name -> Optional.of((Callable) (arguments, frame) -> Value.of("")));
        assertThat(body.text()).isEqualTo("\nselect 1\n");
        assertThat(body.lines()).containsExactly(5, 6, 6);
    }

    @Test
    void aMacroOfAnotherFileLooksItsNamesUpInItsOwnPackage() {
        Macro macro = Template.parse("{% macro m(x) %}{{ helper(x) }}{% endmacro %}")
                .blocks()
                .getFirst()
                .macro();
        Callable helper = (arguments, frame) -> Value.of("<" + arguments.text(0, "x") + ">");
        Macro ofPackage = macro.within(name -> name.equals("helper") ? Optional.of(helper) : Optional.empty());

        Rendering rendering = Template.parse("{{ m('a') }}")
                .render(name -> name.equals("m") ? Optional.of(ofPackage) : Optional.empty());

        assertThat(rendering.text()).isEqualTo("<a>");
        assertThat(rendering.problems()).isEmpty();
    }

    @Test
    void returnOutsideOfAMacroEndsTheRenderingAndIsSaid() {
        Rendering rendering = render("a{{ return(1) }}b");

        assertThat(rendering.text()).isEqualTo("a");
        assertThat(rendering.problems()).extracting(Problem::code).containsExactly("JINJA_RETURN");
    }

    @Test
    void theSameTemplateRendersTheSameAgain() {
        Template template = Template.parse("{% set x = [] %}{% do x.append(1) %}{{ x }}{{ {'a': set([2, 1, 2])} }}");

        assertThat(template.render(NOTHING)).isEqualTo(template.render(NOTHING));
        assertThat(template.render(NOTHING).text()).isEqualTo("[1]{'a': {2, 1}}");
    }
}
