package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter stands for a line; a slash for a last line without newline. The counts are git's. */
class HistogramDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0, 0",
        "abc, abxc, 1, 0",
        "abc, ac, 0, 1",
        "abc, xyz, 3, 3",
        "abc, abc/, 1, 1",
        "abc/, abc, 1, 1",
        "ab/, b/, 0, 1",
        "a, ya, 1, 0",
        "ab, ba, 1, 1",
        "abcdef, defabc, 3, 3",
        "aaaa, aa, 0, 2",
        "abcabba, cbabac, 3, 4",
        "xaxbx, axbxa, 1, 1",
        "'', abc, 3, 0",
        "abc, '', 0, 3"
    })
    void linesAreCountedAsGitCountsThem(String before, String after, int added, int deleted) {
        Change.Lines lines = count(before, after);
        assertThat(lines).isEqualTo(new Change.Lines.Counted(added, deleted));
    }

    @ParameterizedTest
    @CsvSource({"65, 10, 20", "100, 3, 7", "400, 0, 50"})
    void crowdedLinesAreLeftToTheClassicAlgorithm(int crowd, int extraBefore, int extraAfter) {
        String before = "a".repeat(crowd) + "b".repeat(extraBefore) + "a".repeat(crowd);
        String after = "c" + "a".repeat(crowd) + "d".repeat(extraAfter) + "a".repeat(crowd);
        Change.Lines lines = count(before, after);
        assertThat(lines).isEqualTo(new Change.Lines.Counted(extraAfter + 1, extraBefore));
    }

    private static Change.Lines count(String before, String after) {
        LineNumbers.Pair pair =
                new LineNumbers(1 << 16).pair(id('1'), Slice.of(content(before)), id('2'), Slice.of(content(after)));
        return new HistogramDifference().count(pair);
    }

    private static ObjectId id(char digit) {
        return ObjectId.fromString(String.valueOf(digit).repeat(40));
    }

    private static byte[] content(String letters) {
        return letters.replaceAll("([a-z])(?!/)", "$1\n").replace("/", "").getBytes(StandardCharsets.UTF_8);
    }
}
