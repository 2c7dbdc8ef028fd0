package dev.lode.sql.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many statements of public SQL are read whole. */
@Tag("truth")
class ParsingTruthTest {

    private static final long LONGEST_MILLIS = 10_000;

    /** Percent of the statements of a corpus, or of its texts where a text is one script, that are to be read whole. */
    private record Bar(double percent, boolean ofTexts) {}

    private static final Map<String, Bar> BARS = Map.of(
            "dbt-models", new Bar(99.5, true),
            "sql-bigquery", new Bar(99, false),
            "sql-databricks", new Bar(99, false),
            "sql-snowflake", new Bar(99, false),
            "sql-tsql", new Bar(75, true),
            "sqlglot", new Bar(93, true),
            "sql-redshift", new Bar(0, false),
            "sql-postgres", new Bar(0, false),
            "sql-duckdb", new Bar(0, false),
            "sql-mysql", new Bar(0, false));

    static Stream<Corpus> corpora() {
        return Corpus.named(BARS.keySet().stream().sorted().toArray(String[]::new)).stream();
    }

    /** What was counted over a corpus. */
    private static final class Count {
        final Map<String, Integer> parsers = new TreeMap<>();
        long statements;
        long whole;
        long heads;
        long tokens;
        long skipped;
        long texts;
        long wholeTexts;
        long slowest;
        String slowestItem = "";
        final List<String> crashes = new ArrayList<>();
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void readsPublicSql(Corpus corpus) {
        Findings findings = new Findings("parsing", corpus);
        Count count = new Count();
        corpus.items().forEach(item -> read(item, count, findings));
        Share statements = new Share(count.whole, count.statements);
        Share texts = new Share(count.wholeTexts, count.texts);
        Share queries = new Share(count.whole - count.heads, count.statements - count.heads);
        Share tokens = new Share(count.tokens - count.skipped, count.tokens);
        findings.print("statements " + statements + ", without those of a head alone " + queries + ", texts " + texts
                + ", tokens " + tokens + ", " + count.parsers + ", slowest "
                + count.slowest + " ms" + (corpus.half() == Half.OPEN ? " " + count.slowestItem : "") + ", crashes "
                + count.crashes.size());
        assertThat(count.crashes).isEmpty();
        assertThat(count.slowest).isLessThan(LONGEST_MILLIS);
        Bar bar = BARS.getOrDefault(corpus.name(), new Bar(0, false));
        assertThat((bar.ofTexts() ? texts : statements).percent()).isGreaterThanOrEqualTo(bar.percent());
    }

    private static void read(Item item, Count count, Findings findings) {
        long start = System.nanoTime();
        List<SqlStatement> statements;
        try {
            statements = SqlScript.read(item.sql(), item.dialect());
        } catch (RuntimeException | StackOverflowError e) {
            count.crashes.add(item.name() + ": " + e);
            findings.failed(item, "crash", List.of(e.toString()));
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (millis > count.slowest) {
            count.slowest = millis;
            count.slowestItem = item.name();
        }
        List<String> troubles = new ArrayList<>();
        for (SqlStatement statement : statements) {
            count.parsers.merge(statement.parser(), 1, Integer::sum);
            count.tokens += statement.tokens();
            count.skipped += statement.tokensSkipped();
            count.heads += statement.parser().equals("head") && whole(statement) ? 1 : 0;
            if (!whole(statement)) {
                troubles.add("line " + statement.line() + " " + statement.kind() + " " + statement.parser() + ": "
                        + statement.trouble() + skipped(statement, item.sql()));
            }
        }
        count.statements += statements.size();
        count.whole += statements.size() - troubles.size();
        count.texts++;
        if (troubles.isEmpty()) {
            count.wholeTexts++;
        } else {
            findings.failed(item, kind(item), troubles);
        }
    }

    private static String skipped(SqlStatement statement, String text) {
        return statement.skipped().stream()
                .limit(3)
                .map(each -> " " + each.reason().word() + " ["
                        + text.substring(each.offset(), Math.min(each.end(), each.offset() + 80))
                        + "]")
                .collect(Collectors.joining());
    }

    /** True where every word of it was understood by a rule. */
    private static boolean whole(SqlStatement statement) {
        return switch (statement.parser()) {
            case "jsqlparser", "structure" -> statement.skipped().isEmpty();
            case "head" -> statement.trouble().isEmpty() && statement.skipped().isEmpty();
            default -> false;
        };
    }

    private static String kind(Item item) {
        List<String> adapter = item.only("adapter");
        return adapter.isEmpty() ? item.dialect().name() : adapter.getFirst();
    }
}
