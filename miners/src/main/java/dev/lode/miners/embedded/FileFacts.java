package dev.lode.miners.embedded;

import dev.lode.miners.code.StatementFacts;
import dev.lode.miners.code.variables.OpenVariables;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.NodeKey;
import dev.lode.spi.SqlSettings;
import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Tells what was found in one file as statements, in the order of their lines. */
record FileFacts(String path, SqlSettings settings, IntUnaryOperator lines, StatementFacts facts) {

    /** @param lines from lines of the code that was read to lines of the file */
    static void tell(
            Checkout checkout,
            String path,
            Findings findings,
            IntUnaryOperator lines,
            OpenVariables open,
            FactSink sink) {
        String repository = checkout.revision().repository();
        FileFacts file = new FileFacts(path, checkout.sql(), lines, new StatementFacts(repository, path, open, sink));
        Map<Integer, List<Runnable>> byLine = new TreeMap<>();
        for (SqlText sql : findings.texts()) {
            byLine.computeIfAbsent(sql.text().line(0), line -> new ArrayList<>())
                    .add(() -> file.text(sql));
        }
        for (DataFlow flow : findings.flows()) {
            byLine.computeIfAbsent(flow.line(), line -> new ArrayList<>()).add(() -> file.flow(flow));
        }
        byLine.values().forEach(of -> of.forEach(Runnable::run));
        findings.unknown().forEach(unknown -> sink.report(unknown.issue(path, lines.applyAsInt(unknown.line()))));
    }

    private void text(SqlText sql) {
        String text = sql.text().text();
        Dialects.Chosen shown = StatementFacts.dialect(settings, path, text);
        boolean open = shown.from() == Dialects.Choice.DETECTED || shown.from() == Dialects.Choice.DEFAULT;
        Dialects.Chosen chosen = sql.dialect()
                .filter(dialect -> open)
                .map(dialect -> new Dialects.Chosen(dialect, Dialects.Choice.DETECTED))
                .orElse(shown);
        for (SqlStatement statement : SqlScript.read(text, chosen.dialect())) {
            facts.tell(
                    statement,
                    chosen,
                    sql.confidence(),
                    sql.text().values(),
                    line -> lines.applyAsInt(sql.text().lineOf(line)));
        }
    }

    private void flow(DataFlow flow) {
        NodeKey statement = facts.tell(flow.kind(), lines.applyAsInt(flow.line()));
        tables(RelationshipTypes.READS, statement, flow.reads());
        tables(RelationshipTypes.WRITES, statement, flow.writes());
    }

    private void tables(String type, NodeKey statement, List<NamedTable> tables) {
        for (NamedTable table : tables) {
            int line = lines.applyAsInt(table.line());
            if (table.known()) {
                double confidence = table.stated() ? SqlText.STATED : SqlText.FOLLOWED;
                facts.table(type, statement, table.name(), confidence, table.values(), line);
            } else {
                facts.dynamic(table.name(), line);
            }
        }
    }
}
