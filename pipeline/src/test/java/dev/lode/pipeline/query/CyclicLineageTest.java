package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.graph.GraphStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three tables that are swapped with each other, the first of which is filled from a fourth: each column comes from
 * those that stood in its place before.
 */
@Timeout(60)
class CyclicLineageTest {

    private static final List<String> TABLES = List.of("gold.blue", "gold.green", "gold.red");

    @TempDir
    static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void load() throws Exception {
        StringBuilder facts = new StringBuilder(column("raw.orders") + link("gold.blue", "raw.orders"));
        for (String table : TABLES) {
            facts.append(column(table));
            TABLES.stream().filter(other -> !other.equals(table)).forEach(other -> facts.append(link(table, other)));
        }
        store = SampleGraph.open(
                folder.resolve("graph"), Files.writeString(folder.resolve("facts.jsonl"), facts.toString()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aPathThroughSwappedTablesEndsAndSaysEachStepOnce() throws Exception {
        assertThat(rows("column_path", Map.of("table", "gold.green", "column", "amount")))
                .containsExactly(
                        "1,gold.green,gold.blue",
                        "1,gold.green,gold.red",
                        "2,gold.blue,gold.green",
                        "2,gold.blue,gold.red",
                        "2,gold.blue,raw.orders",
                        "2,gold.red,gold.blue",
                        "2,gold.red,gold.green");
    }

    private static List<String> rows(String query, Map<String, String> parameters) throws Exception {
        return ResultFormat.CSV
                .write(new QuerySession(QueryRegistry.builtIn(), store).ask(query, parameters))
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> String.join(",", cells[0], cells[1], cells[3]))
                .toList();
    }

    private static String column(String table) {
        return "{\"node\":\"Column\",\"key\":{\"table\":\"%s\",\"name\":\"amount\"}}\n".formatted(table);
    }

    private static String link(String from, String to) {
        return ("{\"relationship\":\"DERIVES_FROM\",\"start\":" + column(from).strip() + ",\"end\":"
                + column(to).strip()
                + ",\"properties\":{\"transformation\":\"identity\",\"repositories\":[\"shop\"]},"
                + "\"evidence\":\"resolved\",\"confidence\":1.0,\"path\":\"swap.sql\",\"line\":1}\n");
    }
}
