package dev.lode.miners.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.jinja.rendering.Rendering;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dbt projects are written with, beside what Python's Jinja2 makes of it (see the oracle jinja_idioms.py). */
class JinjaIdiomsTest {

    static List<Idioms.Case> idioms() throws IOException {
        return Idioms.read("idioms.txt");
    }

    /** Expressions and templates that were put together by chance, so that nobody chose what is easy. */
    static List<Idioms.Case> drawn() throws IOException {
        return Idioms.read("drawn.txt");
    }

    @ParameterizedTest
    @MethodSource({"idioms", "drawn"})
    void rendersWhatPythonRenders(Idioms.Case idiom) {
        Rendering rendering = Template.parse(idiom.template()).render(Idioms.context());
        if (idiom.refused()) {
            assertThat(rendering.problems()).isNotEmpty();
        } else {
            assertThat(rendering.text()).isEqualTo(idiom.output());
            assertThat(rendering.problems()).allMatch(problem -> problem.code().equals("JINJA_UNDEFINED"));
        }
        assertThat(rendering.lines()).hasSize(rendering.text().split("\n", -1).length);
    }
}
