package dev.lode.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts of each dialect beside what they hold: line, kind, who read it, and the tables that it reads and writes.
 * With {@code -Daccept=true} the expectations are written again.
 */
class ScriptTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/scripts");

    @ParameterizedTest
    @ValueSource(strings = {"bigquery", "databricks", "mysql", "oracle", "postgres", "redshift", "snowflake", "tsql"})
    void everyStatementOfAScriptStandsForItself(String dialect) throws IOException {
        List<SqlStatement> statements = SqlScript.read(
                Files.readString(SCRIPTS.resolve(dialect + ".sql")),
                Dialects.named(dialect).orElseThrow());
        String found = statements.stream().map(ScriptTest::line).collect(Collectors.joining("\n", "", "\n"));

        Path expected = SCRIPTS.resolve(dialect + ".expected");
        if (Boolean.getBoolean("accept")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String line(SqlStatement statement) {
        String line = statement.line() + " " + statement.kind() + " " + statement.parser()
                + names(" reads", statement.reads()) + names(" writes", statement.writes());
        return statement.files().isEmpty() ? line : line + " files " + String.join(", ", statement.files());
    }

    private static String names(String label, List<TableUse> tables) {
        return tables.isEmpty()
                ? ""
                : label + " "
                        + tables.stream()
                                .map(table -> table.name() + (table.certain() ? "" : "?"))
                                .collect(Collectors.joining(", "));
    }
}
