package dev.lode.miners.code;

import dev.lode.miners.code.variables.OpenVariables;
import dev.lode.miners.code.variables.VariableValue;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.SqlSettings;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.TableUse;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Tells the statements of one file and their tables. They are to be told in the order of the file. */
public final class StatementFacts {

    /** A statement above this is rows of data rather than a query; its text would only weigh. */
    private static final int LONGEST_STATEMENT = 100_000;

    private static final int LONGEST_SHOWN = 80;

    private static final double SCANNED = 0.7;
    private static final double UNPARSED_PLACE = 0.9;

    private final String repository;
    private final String path;
    private final OpenVariables open;
    private final FactSink sink;
    private int ordinal;

    /** @param open is told of names that variables leave open */
    public StatementFacts(String repository, String path, OpenVariables open, FactSink sink) {
        this.repository = repository;
        this.path = path;
        this.open = open;
        this.sink = sink;
    }

    /** The dialect of a text of a file: what the settings say of the file, else what the text shows. */
    public static Dialects.Chosen dialect(SqlSettings settings, String path, String text) {
        return settings.dialect(path)
                .flatMap(Dialects::named)
                .map(dialect -> new Dialects.Chosen(dialect, Dialects.Choice.CONFIG))
                .orElseGet(() -> Dialects.chosen(text));
    }

    /**
     * A statement of SQL.
     *
     * @param confidence that the file runs the statement as it was read; 1 where it states it
     * @param values of variables that stand in it
     * @param lines from lines of the text that was read to lines of the file
     */
    public void tell(
            SqlStatement statement,
            Dialects.Chosen chosen,
            double confidence,
            Set<VariableValue> values,
            IntUnaryOperator lines) {
        int line = lines.applyAsInt(statement.line());
        NodeKey key = next();
        Node node = Node.of(key)
                .with("line", line)
                .with("kind", statement.kind())
                .with("parser", statement.parser())
                .with("dialect", chosen.dialect().name())
                .with("dialect_from", chosen.from().word())
                .with("tokens", statement.tokens())
                .with("tokens_skipped", statement.tokensSkipped());
        double sure = sure(statement, confidence, values);
        if (sure < 1) {
            node = node.with("confidence", sure);
        }
        if (!statement.skipped().isEmpty()) {
            node = node.with("skipped", SkippedText.of(statement));
        }
        if (!statement.files().isEmpty()) {
            node = node.with("files", statement.files());
        }
        contain(statement.sql().length() > LONGEST_STATEMENT ? node : node.with("sql", statement.sql()), line);
        double doubt = statement.scanned() ? SCANNED : UNPARSED_PLACE;
        Uses uses = new Uses(key, Math.min(doubt, confidence), confidence, values, lines);
        statement.reads().forEach(table -> table(RelationshipTypes.READS, uses, table));
        statement.writes().forEach(table -> table(RelationshipTypes.WRITES, uses, table));
        issues(statement, line);
    }

    /** As sure as the least sure value in one of its tables. */
    private static double sure(SqlStatement statement, double confidence, Set<VariableValue> values) {
        return values.stream()
                .filter(value -> Stream.concat(statement.reads().stream(), statement.writes().stream())
                        .anyMatch(table -> value.in(table.name())))
                .mapToDouble(VariableValue::confidence)
                .reduce(confidence, Math::min);
    }

    /** A statement that is no SQL; its tables are told with {@link #table}. */
    public NodeKey tell(String kind, int line) {
        NodeKey key = next();
        contain(Node.of(key).with("line", line).with("kind", kind), line);
        return key;
    }

    /** @param type READS or WRITES */
    public void table(
            String type, NodeKey statement, String table, double confidence, Set<VariableValue> values, int line) {
        sink.emit(Node.of(Keys.table(table)));
        List<VariableValue> parts =
                values.stream().filter(value -> value.in(table)).toList();
        double least = parts.stream().mapToDouble(VariableValue::confidence).reduce(confidence, Math::min);
        sink.emit(Relationship.of(
                type, statement, Keys.table(table), new Evidence(found(least, !parts.isEmpty()), least, path, line)));
    }

    private static Evidence.Found found(double confidence, boolean filled) {
        if (confidence < 1) {
            return Evidence.Found.INFERRED;
        }
        return filled ? Evidence.Found.MANUAL : Evidence.Found.RESOLVED;
    }

    /** A name of a table that is known only when the statement runs. */
    public void dynamic(String name, int line) {
        open.add(name, path, line, sink);
    }

    private NodeKey next() {
        ordinal++;
        return Keys.statement(repository, path, ordinal);
    }

    private void contain(Node statement, int line) {
        sink.emit(statement);
        sink.emit(Relationship.of(
                RelationshipTypes.CONTAINS,
                Keys.file(repository, path),
                statement.key(),
                Evidence.resolved(path, line)));
    }

    /** What holds for all tables of a statement. */
    private record Uses(
            NodeKey statement, double uncertain, double certain, Set<VariableValue> values, IntUnaryOperator lines) {}

    private void table(String type, Uses uses, TableUse table) {
        double confidence = table.certain() ? uses.certain() : uses.uncertain();
        int line = uses.lines().applyAsInt(table.line());
        table(type, uses.statement(), table.name(), confidence, uses.values(), line);
    }

    private void issues(SqlStatement statement, int line) {
        if (statement.sql().length() > LONGEST_STATEMENT) {
            sink.report(Issue.warning(
                    "STATEMENT_TOO_LONG",
                    path,
                    line,
                    "a statement of " + statement.sql().length() + " characters: its columns are not read"));
        }
        if (statement.scanned()) {
            String message = "only table names were taken from the statement: " + statement.trouble();
            sink.report(
                    statement.reads().isEmpty() && statement.writes().isEmpty()
                            ? Issue.warning("SQL_SCANNED", path, line, message)
                            : Issue.info("SQL_SCANNED", path, line, message));
        }
        if (statement.body()) {
            sink.report(
                    Issue.info("BODY_NOT_READ", path, line, "the body between dollar quotes was not read for tables"));
        }
        statement.dynamic().forEach(name -> dynamic(name, line));
        if (!statement.made().isEmpty()) {
            String shown = statement.made().replaceAll("\\s+", " ");
            String cut = shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
            sink.report(
                    Issue.warning("DYNAMIC_SQL", path, line, "the text of a statement is made when it runs: " + cut));
        }
    }
}
