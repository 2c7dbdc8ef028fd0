package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lode.spi.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormatTest {

    private static final String HOSTILE = "\r\n2026 INFO all good\u001b[31m\u202e\u009b1m\u2028\ud83d\ude00\"\\";

    private static QueryResult result(List<String> columns, List<List<Optional<Value>>> rows) {
        TreeMap<String, Value> parameters = new TreeMap<>();
        parameters.put("limit", Value.of(3));
        parameters.put("repository", Value.of("a\"b"));
        return new QueryResult(new QueryResult.Meta("q", parameters, 12), new Table(columns, rows));
    }

    private static QueryResult one(Value value) {
        return result(List.of("value"), List.of(List.of(Optional.of(value))));
    }

    @Test
    void aTableAlignsNumbersToTheRightInPlainAscii() {
        QueryResult result = result(
                List.of("path", "lines", "share", "tags"),
                List.of(
                        List.of(
                                Optional.of(Value.of("a.py")),
                                Optional.of(Value.of(5)),
                                Optional.of(Value.of(0.25)),
                                Optional.of(Value.of(List.of("x", "y")))),
                        List.of(
                                Optional.of(Value.of("übersicht.md")),
                                Optional.of(Value.of(1200)),
                                Optional.empty(),
                                Optional.of(Value.of(List.of())))));
        assertThat(ResultFormat.TABLE.write(result)).isEqualTo("""
                path          lines  share  tags
                ------------  -----  -----  ----
                a.py              5   0.25  x, y
                übersicht.md   1200
                (2 rows)
                """);
    }

    @Test
    void decimalsHaveNoExponentAndNoIdleZeros() {
        QueryResult result = result(
                List.of("x"),
                Stream.of(1.0E-4, 0.5, 2.0, 1.0E8, 0.0)
                        .map(x -> List.of(Optional.of(Value.of((double) x))))
                        .toList());
        assertThat(ResultFormat.CSV.write(result).lines())
                .containsExactly("x", "0.0001", "0.5", "2.0", "100000000.0", "0.0");
    }

    @Test
    void jsonHoldsQuestionAndRowsAndReadsBackAsTheSameValues() throws Exception {
        QueryResult result = result(
                List.of("name", "n", "x", "flag", "tags", "none"),
                List.of(Arrays.asList(
                        Optional.of(Value.of(HOSTILE)),
                        Optional.of(Value.of(9007199254740993L)),
                        Optional.of(Value.of(1.0E-7)),
                        Optional.of(Value.of(true)),
                        Optional.of(Value.of(List.of("a", "\u0000"))),
                        Optional.empty())));
        String json = ResultFormat.JSON.write(result);
        JsonNode document = new ObjectMapper().readTree(json);
        assertThat(document.at("/meta/query").asText()).isEqualTo("q");
        assertThat(document.at("/meta/params/repository").asText()).isEqualTo("a\"b");
        assertThat(document.at("/meta/elapsed_ms").asLong()).isEqualTo(12);
        JsonNode row = document.at("/data/0");
        assertThat(row.get("name").asText()).isEqualTo(HOSTILE);
        assertThat(row.get("n").asLong()).isEqualTo(9007199254740993L);
        assertThat(row.get("x").asDouble()).isEqualTo(1.0E-7);
        assertThat(row.get("flag").booleanValue()).isTrue();
        assertThat(row.get("tags").get(1).asText()).isEqualTo("\u0000");
        assertThat(row.get("none").isNull()).isTrue();
        assertThat(new ObjectMapper().readTree(ResultFormat.JSONL.write(result)))
                .isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLE", "JSON", "CSV", "JSONL"})
    void noFormatPassesControlCharactersOn(String format) {
        String written = ResultFormat.valueOf(format).write(one(Value.of(HOSTILE)));
        assertThat(written.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR);
        assertThat(written).contains("\\r\\n2026 INFO", "\\u001b", "\\u202e", "\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "  =1+1", "\uff1d1"})
    void whatASpreadsheetTakesForAFormulaIsText(String formula) {
        assertThat(ResultFormat.CSV.write(one(Value.of(formula)))).contains("'" + formula);
        assertThat(ResultFormat.CSV.write(one(Value.of(List.of(formula))))).contains("'" + formula);
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(ResultFormat.CSV.write(one(Value.of("a, \"b\"")))).isEqualTo("value\n\"a, \"\"b\"\"\"\n");
        assertThat(ResultFormat.CSV.write(one(Value.of(-5)))).isEqualTo("value\n-5\n");
        assertThat(ResultFormat.CSV.write(one(Value.of("plain")))).isEqualTo("value\nplain\n");
    }

    @Test
    void anAnswerWithoutRowsIsStillOne() {
        QueryResult none = result(List.of("a", "b"), List.of());
        assertThat(ResultFormat.TABLE.write(none)).isEqualTo("a  b\n-  -\n(0 rows)\n");
        assertThat(ResultFormat.CSV.write(none)).isEqualTo("a,b\n");
        assertThat(ResultFormat.JSON.write(none)).endsWith("\"data\":[]}\n");
        assertThat(ResultFormat.JSONL.write(none)).isEmpty();
    }

    @Test
    void formatsAreFoundByNameInAnyCase() {
        assertThat(ResultFormat.named("Csv")).contains(ResultFormat.CSV);
        assertThat(ResultFormat.named("xml")).isEmpty();
    }
}
