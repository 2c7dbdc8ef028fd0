package dev.lode.pipeline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "daily_revenue.sql ~ daily_revenue.sql",
                "_private_ ~ \\_private\\_",
                "*bold* [x](y) ~ \\*bold\\* \\[x\\](y)",
                "<b>&amp; ~ &lt;b&gt;&amp;amp;",
                "a | b ~ a \\| b",
                "@everyone ~ \\@&NoBreak;everyone",
                "http://x.example ~ http\\:&NoBreak;//x.example",
                "WWW.x.example ~ WWW&NoBreak;.x.example",
                "- item ~ \\- item",
                "1. item ~ 1\\. item",
                "v1. of 2 ~ v1. of 2",
                "# 12 ~ \\# 12",
                "$x$ {{ y }} ~ \\$x\\$ \\{{ y }}",
                "![x] !1 !important ~ \\!\\[x\\] \\!1 !important",
                "50 % ~ 50 %"
            })
    void writesTextThatShowsItself(String raw, String markdown) {
        assertThat(Markdown.text(raw)).isEqualTo(markdown);
    }

    @Test
    void keepsCodeThatASpanCanHold() {
        assertThat(Markdown.code("a*b <c> @d")).isEqualTo("`a*b <c> @d`");
        assertThat(Markdown.code("a`b")).isEqualTo("a\\`b");
        assertThat(Markdown.code("a|b")).isEqualTo("a\\|b");
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(Markdown.text("a\u202Eb\u0007c\u200Bd\ne")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd e");
        assertThat(Markdown.text("x".repeat(500))).isEqualTo("x".repeat(159) + "…");
    }
}
