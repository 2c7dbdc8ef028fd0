package dev.lode.miners.dbt.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineAlignmentTest {

    @Test
    void linesThatOccurOnceHoldTheTwoTogether() {
        String template = "{{ config() }}\nselect\n{% for c in cs %}\n  {{ c }},\n{% endfor %}\n  last\nfrom t";
        assertThat(LineAlignment.of(template, 1, "\nselect\n\n  a,\n\n  b,\n\n  last\nfrom t"))
                .containsExactly(1, 2, 3, 4, 5, 6, 6, 6, 7);
    }

    @Test
    void theFirstLineOfABlockIsWhereItStandsInItsFile() {
        assertThat(LineAlignment.of("select 1\nfrom t", 10, "select 1\nfrom t")).containsExactly(10, 11);
    }

    @Test
    void aLineThatIsMovedUpHoldsNothing() {
        assertThat(LineAlignment.of("a\nb\nc", 1, "b\na\nc")).containsExactly(2, 3, 3);
    }

    @Test
    void aQueryLongerThanItsTemplateEndsOnTheLastLine() {
        assertThat(LineAlignment.of("{{ all() }}", 1, "select\n1\nas\nx")).containsExactly(1, 1, 1, 1);
    }
}
