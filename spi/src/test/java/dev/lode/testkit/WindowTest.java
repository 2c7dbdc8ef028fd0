package dev.lode.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, true, true, false",
        "2025-12-02T00:00:00Z, true, true, false",
        "2025-12-01T23:59:59Z, false, true, false",
        "2025-03-02T00:00:00Z, false, true, false",
        "2025-03-01T23:59:59Z, false, false, true",
        "2024-03-02T00:00:00Z, false, false, true",
        "2024-03-01T23:59:59Z, false, false, false",
        "'', false, false, false"
    })
    void daysCountBackFromTheDayOfTheNewestCommit(String time, boolean recent, boolean last, boolean before) {
        Window window = Window.until("2026-03-01T09:30:00Z");
        assertThat(window.inLast90Days(time)).isEqualTo(recent);
        assertThat(window.inLast12Months(time)).isEqualTo(last);
        assertThat(window.in12MonthsBefore(time)).isEqualTo(before);
    }

    @Test
    void aMonthWithFewerDaysEndsTheWindowOnItsLastOne() {
        assertThat(Window.until("2024-02-29"))
                .isEqualTo(new Window("2022-02-28", "2023-02-28", "2023-12-01", "2024-02-29"));
    }

    @Test
    void theNewestCommitIsTheOneWithTheGreatestTime() {
        ListedFacts facts = new ListedFacts(List.of(
                Node.of(Keys.commit("a")).with("committed_at", "2025-03-01T09:30:00Z"),
                Node.of(Keys.commit("b")).with("committed_at", "2026-03-01T09:30:00Z"),
                Node.of(Keys.commit("c"))));
        assertThat(Window.of(facts)).isEqualTo(Window.until("2026-03-01"));
        assertThat(Window.of(new ListedFacts(List.of()))).isEqualTo(Window.until(""));
    }

    @Test
    void withoutACommitNothingLiesInIt() {
        Window window = Window.until("");
        assertThat(window.inLast90Days("9999-12-31T23:59:59Z")).isFalse();
        assertThat(window.inLast12Months("2026-03-01T09:30:00Z")).isFalse();
        assertThat(window.in12MonthsBefore("2026-03-01T09:30:00Z")).isFalse();
        assertThat(window.end()).isEmpty();
    }

    @Test
    void theFirstAndLastTimesThatGitKnowsHaveAWindow() {
        assertThat(Window.until("1970-01-01T00:00:00Z").in12MonthsBefore("1970-01-01T00:00:00Z"))
                .isFalse();
        assertThat(Window.until("9999-12-31T23:59:59Z").inLast12Months("9999-12-31T23:59:59Z"))
                .isTrue();
    }
}
