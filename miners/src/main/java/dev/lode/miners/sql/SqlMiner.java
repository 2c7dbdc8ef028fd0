package dev.lode.miners.sql;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceFiles;
import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.TableUse;
import dev.lode.sql.dialect.Dialects;
import java.util.List;

/**
 * Reads the statements of SQL files and the tables that each reads and writes. A statement that drops, alters, truncates
 * or optimizes a table counts as writing it; its kind says which. Files that dbt renders are left to the dbt miner.
 */
@AutoService(Miner.class)
public final class SqlMiner implements Miner {

    private static final List<String> FILES = List.of("**/*.sql", "**/*.SQL", "**/*.ddl", "**/*.hql");

    /** Above this a dump of data is more likely than a script of a person. */
    private static final int LONGEST = 4_000_000;

    /** A statement above this is rows of data rather than a query; its text would only weigh. */
    private static final int LONGEST_STATEMENT = 100_000;

    private static final double SCANNED = 0.7;
    private static final double UNPARSED_PLACE = 0.9;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "sql",
                2,
                "SQL statements of scripts, and the tables that they read and write.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.STATEMENT,
                        NodeTypes.TABLE,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.READS,
                        RelationshipTypes.WRITES),
                FILES);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        DbtFiles dbt = DbtFiles.of(checkout, sink);
        new SourceFiles(checkout, FILES).forEach(sink, (file, text, into) -> {
            if (text.length() > LONGEST) {
                into.report(Issue.warning("FILE_TOO_LARGE", file.path(), 0, "SQL of " + text.length() + " characters"));
            } else if (!dbt.renders(file.path(), text)) {
                read(repository, file, text, into);
            }
        });
    }

    private static void read(String repository, FileEntry file, String text, FactSink sink) {
        Dialects.Chosen chosen = Dialects.chosen(text);
        int ordinal = 0;
        for (SqlStatement statement : SqlScript.read(text, chosen.dialect())) {
            ordinal++;
            NodeKey key = Keys.statement(repository, file.path(), ordinal);
            sink.emit(node(key, statement, chosen));
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS,
                    Keys.file(repository, file.path()),
                    key,
                    Evidence.resolved(file.path(), statement.line())));
            tables(RelationshipTypes.READS, key, statement, statement.reads(), file.path(), sink);
            tables(RelationshipTypes.WRITES, key, statement, statement.writes(), file.path(), sink);
            issues(statement, file.path(), sink);
        }
    }

    private static Node node(NodeKey key, SqlStatement statement, Dialects.Chosen chosen) {
        Node node = Node.of(key)
                .with("line", statement.line())
                .with("kind", statement.kind())
                .with("parser", statement.parser())
                .with("dialect", chosen.dialect().name())
                .with("dialect_from", chosen.from().word())
                .with("tokens", statement.tokens())
                .with("tokens_skipped", statement.skipped());
        return statement.sql().length() > LONGEST_STATEMENT ? node : node.with("sql", statement.sql());
    }

    private static void tables(
            String type, NodeKey statement, SqlStatement read, List<TableUse> tables, String path, FactSink sink) {
        for (TableUse table : tables) {
            Evidence evidence = table.certain()
                    ? Evidence.resolved(path, table.line())
                    : Evidence.inferred(read.scanned() ? SCANNED : UNPARSED_PLACE, path, table.line());
            sink.emit(Node.of(Keys.table(table.name())));
            sink.emit(Relationship.of(type, statement, Keys.table(table.name()), evidence));
        }
    }

    private static void issues(SqlStatement statement, String path, FactSink sink) {
        if (statement.sql().length() > LONGEST_STATEMENT) {
            sink.report(Issue.warning(
                    "STATEMENT_TOO_LONG",
                    path,
                    statement.line(),
                    "a statement of " + statement.sql().length() + " characters: its columns are not read"));
        }
        if (statement.scanned()) {
            String message = "only table names were taken from the statement: " + statement.trouble();
            sink.report(
                    statement.reads().isEmpty() && statement.writes().isEmpty()
                            ? Issue.warning("SQL_SCANNED", path, statement.line(), message)
                            : Issue.info("SQL_SCANNED", path, statement.line(), message));
        }
        if (statement.body()) {
            sink.report(Issue.info(
                    "BODY_NOT_READ", path, statement.line(), "the body between dollar quotes was not read for tables"));
        }
        for (String name : statement.dynamic()) {
            sink.report(Issue.warning(
                    "DYNAMIC_TABLE", path, statement.line(), "a template makes the table's name: " + name.strip()));
        }
    }
}
