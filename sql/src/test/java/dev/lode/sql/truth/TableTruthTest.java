package dev.lode.sql.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.TableUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of public SQL beside those that a manifest of dbt and sqllineage's test cases tell. */
@Tag("truth")
class TableTruthTest {

    private static final Map<String, Double> BARS = Map.of("dbt-models", 99.3, "sqllineage", 95.0);

    /** Other kinds that read nothing move no data, so sqllineage tells no table of them: DROP, TRUNCATE and their like. */
    private static final String FILLING = "(create|insert|update|merge|copy|load|replace|multi_insert).*";

    static Stream<Corpus> corpora() {
        return Corpus.named("dbt-models", "sqllineage").stream();
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void namesTheTablesThatOthersName(Corpus corpus) {
        Findings findings = new Findings("tables", corpus);
        List<Item> items =
                corpus.items().stream().filter(item -> item.says("tables")).toList();
        long exact = items.stream().filter(item -> exact(item, findings)).count();
        Share share = new Share(exact, items.size());
        findings.print("exact " + share);
        assertThat(share.percent()).isGreaterThanOrEqualTo(BARS.getOrDefault(corpus.name(), 0.0));
    }

    private static boolean exact(Item item, Findings findings) {
        Tables tables = Tables.of(SqlScript.read(item.sql(), item.dialect()));
        // A model's text writes nothing itself.
        boolean writes = item.says("adapter") || tables.written().equals(item.names("write"));
        if (writes && tables.read().equals(item.names("read"))) {
            return true;
        }
        findings.failed(
                item,
                item.says("adapter")
                        ? item.only("adapter").getFirst()
                        : item.only("stated_dialect").getFirst(),
                List.of(
                        "dialect " + item.dialect().name(),
                        "reads  " + tables.read(),
                        "known  " + item.names("read"),
                        "writes " + tables.written(),
                        "known  " + item.names("write")));
        return false;
    }

    /** What a script takes from outside and what it leaves: a table between two of its statements is neither. */
    private record Tables(SortedSet<String> read, SortedSet<String> written) {

        static Tables of(List<SqlStatement> statements) {
            SortedSet<String> read = new TreeSet<>();
            SortedSet<String> written = new TreeSet<>();
            Set<String> fed = new TreeSet<>();
            Set<String> feeding = new TreeSet<>();
            Set<String> both = new TreeSet<>();
            for (SqlStatement statement : statements) {
                Set<String> reads = names(statement.reads());
                Set<String> writes =
                        reads.isEmpty() && !statement.kind().matches(FILLING) ? Set.of() : names(statement.writes());
                read.addAll(reads);
                written.addAll(writes);
                if (!reads.isEmpty() && !writes.isEmpty()) {
                    fed.addAll(writes);
                    feeding.addAll(reads);
                    both.addAll(reads.stream().filter(writes::contains).toList());
                }
            }
            Set<String> between = new TreeSet<>(fed);
            between.retainAll(feeding);
            between.removeAll(both);
            read.removeAll(between);
            written.removeAll(between);
            return new Tables(read, written);
        }

        private static Set<String> names(List<TableUse> uses) {
            return uses.stream().map(TableUse::name).collect(Collectors.toSet());
        }
    }
}
