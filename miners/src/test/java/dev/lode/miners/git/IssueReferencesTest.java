package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueReferencesTest {

    private static final String HOME = "github.com/acme/orders";

    /** Tracker and name of each, with an exclamation mark behind those that are closed. */
    private static List<String> in(String message) {
        return new IssueReferences(HOME, "https://" + HOME)
                .in(message).stream()
                        .map(reference ->
                                reference.tracker() + " " + reference.name() + (reference.closes() ? " closed" : ""))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See #12 | github.com/acme/orders #12",
                "Add it (#12) | github.com/acme/orders #12",
                "GH-12: add it | github.com/acme/orders #12",
                "Merge pull request #12 from ada/topic | github.com/acme/orders #12",
                "As in acme/billing#7 | github.com/acme/billing #7",
                "As in Acme/Orders#7 | github.com/acme/orders #7",
                "See merge request acme/sub/billing!7 | github.com/acme/sub/billing !7",
                "https://github.com/acme/billing/issues/7#issuecomment-1 | github.com/acme/billing #7",
                "<https://github.com/acme/orders/pull/7/files> | github.com/acme/orders #7",
                "(https://github.com/acme/orders/pull/7). | github.com/acme/orders #7",
                "https://github.com/acme/sub/x/-/merge_requests/7 | github.com/acme/sub/x !7",
                "https://issues.example.com/browse/LANG-1234 | LANG LANG-1234",
                "LANG-1234: mend it | LANG LANG-1234",
                "[A2B-3] mend it | A2B A2B-3"
            })
    void everyFormOfAReferenceIsFound(String message, String reference) {
        assertThat(in(message)).containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add C# 12 and F#12",
                "Write &#12; as it is",
                "Colour #12ab and channel ##12",
                "Numbers from #0",
                "https://example.com/acme/orders/issues/7",
                "https://github.com/acme/orders/wiki#12",
                "Read UTF-8, ISO-8859-1, SHA-256 and CVE-2021-44228 as RFC-2616 and PEP-8 have it",
                "ABC-12.txt and x-ABC-12 and ABC-12@example.com and abc-12 and 1.2-ABC-1.2",
                "A-1"
            })
    void whatOnlyLooksLikeOneIsNot(String message) {
        assertThat(in(message)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fixes #1 | #1 closed",
                "fix: #1 | #1 closed",
                "Closed issue #1 | #1 closed",
                "Resolves: ABC-1 | ABC-1 closed",
                "Implements #1 | #1 closed",
                "Closes #1, #2 and #3 | #1 closed,#2 closed,#3 closed",
                "Closes #1. See #2 | #1 closed,#2",
                "Fixes a leak, #1 | #1",
                "prefixes #1 | #1",
                "Refs #1 and fixes #1 | #1 closed",
                "Fixes https://github.com/acme/orders/issues/1 | #1 closed"
            })
    void aClosingKeywordCountsForTheListBehindIt(String message, String references) {
        assertThat(in(message).stream().map(text -> text.substring(text.indexOf(' ') + 1)))
                .containsExactly(references.split(","));
    }

    @Test
    void aKeyIsAGuessAndMoreLikelyInItsUsualPlace() {
        IssueReferences references = new IssueReferences(HOME, "https://" + HOME);
        assertThat(references.in("ABC-1 and DEF-2 and #3"))
                .extracting(IssueReference::confidence)
                .containsExactly(0.9, 0.7, 1.0);
    }

    @Test
    void aRepositoryWithoutAHostNamesOthersByTheirPath() {
        assertThat(new IssueReferences("orders", "").in("acme/billing#7 and #8"))
                .extracting(IssueReference::tracker)
                .containsExactly("acme/billing", "orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "#1,", "fix ", "https://", "A-", "ABC-1 ", "a.", "[", "closes #1 and "})
    void aMessageOfAMegabyteIsReadInNoTime(String part) {
        String message = part.repeat((1 << 20) / part.length());
        org.assertj.core.api.Assertions.assertThatCode(() -> in(message)).doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> in(message));
    }
}
