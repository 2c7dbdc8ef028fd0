package dev.lode.miners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndentationTest {

    @Test
    void aTabOrFourSpacesAreOne() {
        assertThat(Indentation.mean("a\n\tb\n    c\n\t    d\n")).contains(1.0);
        assertThat(Indentation.mean("  a")).contains(0.5);
    }

    @Test
    void blankLinesDoNotCount() {
        assertThat(Indentation.mean("\n\t\t\n    a\r\n        \r\n \u00a0\u2003x"))
                .contains(0.625);
        assertThat(Indentation.mean("")).isEqualTo(Optional.empty());
        assertThat(Indentation.mean("\n \t \n\r\n")).isEqualTo(Optional.empty());
    }

    @Test
    void theMeanIsRoundedHalfUpToFourDigits() {
        assertThat(Indentation.mean("    a\nb\nc")).contains(0.3333);
        assertThat(Indentation.mean("    a\n    b\nc")).contains(0.6667);
    }
}
