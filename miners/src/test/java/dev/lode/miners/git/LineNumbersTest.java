package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineNumbersTest {

    private static final int VERSIONS = 400;

    /** Few different lines, so that runs repeat, ends meet beginnings, and last lines lack their newline. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30, 3000})
    void linesOfOneVersionAfterAnotherAreEqualWhereTheirNumbersAre(int different) {
        Random random = new Random(different);
        LineNumbers numbers = new LineNumbers(1 << 14);
        Map<Integer, String> texts = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        String before = version(random, different, List.of());
        for (int i = 0; i < VERSIONS; i++) {
            String after = version(random, different, lines(before));
            LineNumbers.Pair pair = numbers.pair(id(before), lying(before, random), id(after), lying(after, random));
            check(before, pair.before(), texts, ids);
            check(after, pair.after(), texts, ids);
            before = after;
        }
    }

    private static void check(
            String content, NumberedLines numbered, Map<Integer, String> texts, Map<String, Integer> ids) {
        List<String> lines = lines(content);
        assertThat(numbered.count()).isEqualTo(lines.size());
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            end += line.length();
            assertThat(numbered.ends()[i]).isEqualTo(end);
            assertThat(texts.computeIfAbsent(numbered.ids()[i], id -> line)).isEqualTo(line);
            int id = numbered.ids()[i];
            assertThat(ids.computeIfAbsent(line, text -> id)).isEqualTo(id);
        }
    }

    private static String version(Random random, int different, List<String> before) {
        List<String> lines = new ArrayList<>(before);
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            int at = random.nextInt(lines.size() + 1);
            if (random.nextBoolean() && lines.size() > 3) {
                lines.subList(at / 2, at).clear();
            } else {
                for (int added = random.nextInt(90); added > 0; added--) {
                    lines.add(at, "line " + "x".repeat(random.nextInt(3)) + random.nextInt(different) + "\n");
                }
            }
        }
        String text = String.join("", lines.subList(0, Math.min(lines.size(), 600)));
        return random.nextInt(3) == 0 && !text.isEmpty() ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** Between other bytes. */
    private static Slice lying(String text, Random random) {
        int from = random.nextInt(20);
        byte[] content = bytes(text);
        byte[] array = new byte[from + content.length + random.nextInt(20)];
        random.nextBytes(array);
        System.arraycopy(content, 0, array, from, content.length);
        return new Slice(array, from, from + content.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectId id(String text) {
        return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes(text));
    }
}
