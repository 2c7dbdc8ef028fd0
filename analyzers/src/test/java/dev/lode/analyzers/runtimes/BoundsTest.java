package dev.lode.analyzers.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of releases a range allows. */
class BoundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    >=3.8         | 3.8  | 3.7
                    >=3.8         | 3.12 | 2.7
                    >=3.8,<4      | 3.11 | 4.0
                    >3.8          | 3.8  | 3.7
                    <=3.11        | 3.11 | 3.12
                    ^3.9          | 3.12 | 4
                    ^3.9          | 3.9  | 3.8
                    ~3.9          | 3.9  | 3.10
                    ~=3.9         | 3.12 | 4.0
                    ~=3.9.1       | 3.9  | 3.10
                    ~>3.2         | 3.4  | 4.0
                    ~>3.2.1       | 3.2  | 3.3
                    >=18 <21      | 20   | 21
                    >=18.17.0     | 18   | 17
                    '^18 || ^20'  | 20   | 19
                    '18.x || 20.x'| 18   | 19
                    16 - 18       | 18   | 19
                    =3.11         | 3.11 | 3.12
                    ==3.11.*      | 3.11 | 3.12
                    ^0.3          | 0.3  | 0.4
                    """)
    void aRangeAllowsOneLineAndNotAnother(String range, String allowed, String refused) {
        assertThat(Bounds.range(range).meets(Bounds.line(allowed))).isTrue();
        assertThat(Bounds.range(range).meets(Bounds.line(refused))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lts/*", "stable", "''", "whatever >= it is", "!=3.9", "99999999999999999999"})
    void whatIsNotUnderstoodAllowsEverything(String range) {
        assertThat(Bounds.range(range).meets(Bounds.line("3.9"))).isTrue();
    }
}
