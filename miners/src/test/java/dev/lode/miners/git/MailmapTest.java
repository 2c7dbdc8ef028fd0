package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are what {@code git check-mailmap} prints. */
class MailmapTest {

    private static final Mailmap MAP = Mailmap.parse("""
            # comment
            Proper Name <only-name@example.com>
            <proper@example.com> <only-email@example.com>
            Both Names <both@example.com> <OLD@Example.com>
            Jane Doe <jane@example.com> Jane <shared@example.com>
            Joe Doe <joe@example.com> Joe <shared@example.com>
            Trailing <trailing@example.com> # a comment behind
              Spaced   <spaced@example.com>   <old-spaced@example.com>
            Nobody <nobody@example.com> <>
            Later <twice@example.com>
            Last <twice@example.com>
            broken line without an address
            Broken <unclosed@example.com
            <> <empty@example.com>
            Windows <windows@example.com> <dos@example.com>\r
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "x | only-name@example.com | Proper Name | only-name@example.com",
                "x | ONLY-NAME@EXAMPLE.COM | Proper Name | ONLY-NAME@EXAMPLE.COM",
                "x | only-email@example.com | x | proper@example.com",
                "x | old@example.com | Both Names | both@example.com",
                "jane | shared@example.com | Jane Doe | jane@example.com",
                "JOE | SHARED@example.com | Joe Doe | joe@example.com",
                "jim | shared@example.com | jim | shared@example.com",
                "x | trailing@example.com | Trailing | trailing@example.com",
                "x | old-spaced@example.com | Spaced | spaced@example.com",
                "x | '' | Nobody | nobody@example.com",
                "x | twice@example.com | Last | twice@example.com",
                "x | unclosed@example.com | x | unclosed@example.com",
                "x | empty@example.com | x | empty@example.com",
                "x | dos@example.com | Windows | windows@example.com",
                "x | stranger@example.com | x | stranger@example.com"
            })
    void aPersonIsWhoGitSays(String name, String email, String properName, String properEmail) {
        Identity resolved = MAP.resolve(new Identity(name, email, 0, true));
        assertThat(resolved.name() + " <" + resolved.email() + ">").isEqualTo(properName + " <" + properEmail + ">");
    }
}
