package dev.lode.pipeline.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "plain (x) [y] {z} ~ \"plain (x) [y] {z}\"",
                "A\"]; click A ~ \"A#quot;]; click A\"",
                "<b> & #35; ~ \"&lt;b&gt; &amp; #35;35;\"",
                "%%{init: {}}%% ~ \"#37;#37;{init: {}}#37;#37;\"",
                "$$x$$ ~ \"#36;#36;x#36;#36;\"",
                "`code` ~ \" `code`\"",
                "1. one ~ \"1.\u00a0one\"",
                "- one ~ \"-\u00a0one\""
            })
    void escapesWhatMermaidWouldRead(String text, String label) {
        assertThat(MermaidLabel.flowchart(text, 100)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {"a\"b ~ \"a'b\"", "%%{x}%% ~ \"% %{x}% %\"", "<a> #1 & ~ \"‹a› ＃1 +\""})
    void replacesWhatAChartCannotEscape(String text, String label) {
        assertThat(MermaidLabel.chart(text, 100)).isEqualTo(label);
    }
}
