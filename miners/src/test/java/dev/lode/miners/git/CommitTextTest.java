package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitTextTest {

    private static CommitText parse(String text, Charset charset) {
        return CommitText.parse(text.getBytes(charset));
    }

    private static String commit(String author, String extra, String message) {
        return "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor " + author
                + "\ncommitter B <b@example.com> 7 +0000\n" + extra + "\n" + message;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Ada <ada@example.com> 12 +0100 | Ada | ada@example.com | 12 | true",
                "Ada <ada@example.com> 12 +9999 | Ada | ada@example.com | 12 | true",
                "Ada <> 12 +0000 | Ada | '' | 12 | true",
                "Ada 12 +0000 | Ada 12 +0000 | '' | 0 | false",
                "Ada <ada@example.com 12 +0000 | Ada | '' | 0 | false",
                "Ada <ada@example.com> -1 +0000 | Ada | ada@example.com | 0 | false",
                "Ada <ada@example.com> 9223372036854775808 +0000 | Ada | ada@example.com | 0 | false",
                "Ada <ada@example.com> 999999999999999 +0000 | Ada | ada@example.com | 253402300799 | false",
                "Ada <ada@example.com> | Ada | ada@example.com | 0 | false",
                "A <<b>> 12 +0000 | A | <b | 12 | true",
                "'' | '' | '' | 0 | false"
            })
    void anAuthorIsMendedWhereItMustBe(String line, String name, String email, long second, boolean sound) {
        Identity author = parse(commit(line, "", "x"), StandardCharsets.UTF_8).author();
        assertThat(author).isEqualTo(new Identity(name, email, second, sound));
    }

    @Test
    void aNameOfAMegabyteIsCut() {
        Identity author = parse(
                        commit("A".repeat(1 << 20) + " <a@example.com> 1 +0000", "", "x"), StandardCharsets.UTF_8)
                .author();
        assertThat(author.name()).hasSize(Identity.TEXT_LIMIT);
        assertThat(author.sound()).isFalse();
    }

    @Test
    void aNulBecomesASpace() {
        Identity author = parse(commit("A\0B <a@example.com> 1 +0000", "", "x"), StandardCharsets.UTF_8)
                .author();
        assertThat(author.name()).isEqualTo("A B");
        assertThat(author.sound()).isFalse();
    }

    @Test
    void theDeclaredEncodingIsUsed() {
        CommitText text = parse(
                commit("Zoë <z@example.com> 1 +0000", "encoding ISO-8859-1\n", "Größe"), StandardCharsets.ISO_8859_1);
        assertThat(text.author().name()).isEqualTo("Zoë");
        assertThat(text.subject()).isEqualTo("Größe");
    }

    @ParameterizedTest
    @CsvSource({"''", "'encoding UTF-8\n'", "'encoding no such thing\n'", "'encoding klingon\n'"})
    void bytesThatAreNoTextBecomeReplacementCharacters(String encoding) {
        CommitText text = parse(commit("Zoë <z@example.com> 1 +0000", encoding, "Größe"), StandardCharsets.ISO_8859_1);
        assertThat(text.author().name()).isEqualTo("Zo\ufffd");
        assertThat(text.subject()).isEqualTo("Gr\ufffd\ufffde");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'one\ntwo\n\nthree' | one two", "'\n\none' | one", "'' | ''", "'a\tb' | a b", "'one\r\n' | one"})
    void theSubjectIsTheFirstParagraphOnOneLine(String message, String subject) {
        assertThat(parse(commit("A <a@example.com> 1 +0000", "", message), StandardCharsets.UTF_8)
                        .subject())
                .isEqualTo(subject);
    }
}
