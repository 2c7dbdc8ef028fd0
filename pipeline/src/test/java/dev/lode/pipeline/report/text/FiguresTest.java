package dev.lode.pipeline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures figures = new Figures(" ");

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "999,999",
        "1178,1 178",
        "1234567,1 234 567",
        "-1178,−1 178",
        "1.0,1",
        "0.705,0.71",
        "1234.5,1 234.5"
    })
    void groupsNumbers(BigDecimal number, String text) {
        assertThat(figures.number(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "727,451,▲ +61 %",
        "110,100,▲ +10 %",
        "109,100,■ +9 %",
        "100,100,■ ±0 %",
        "21,23,■ −9 %",
        "37,49,▼ −24 %",
        "3,0,▲ new",
        "0,0,■ none"
    })
    void pointsWhereThingsGo(BigDecimal now, BigDecimal before, String text) {
        assertThat(figures.trend(now, before)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1,3,33 %", "1,2,50 %", "1,1000,under 1 %", "0,10,0 %", "0,0,0 %"})
    void roundsShares(BigDecimal part, BigDecimal whole, String text) {
        assertThat(figures.share(part, whole)).isEqualTo(text);
    }
}
