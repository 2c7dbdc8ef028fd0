package dev.lode.miners.sql;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.StatementFacts;
import dev.lode.miners.code.variables.FilledText;
import dev.lode.miners.code.variables.OpenVariables;
import dev.lode.miners.code.variables.RepositoryVariables;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import dev.lode.spi.SqlSettings;
import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Reads the statements of SQL files and the tables that each reads and writes. A statement that drops, alters, truncates
 * or optimizes a table counts as writing it; its kind says which. Files that dbt renders are left to the dbt miner.
 */
@AutoService(Miner.class)
public final class SqlMiner implements Miner {

    private static final List<String> FILES = List.of("**/*.sql", "**/*.SQL", "**/*.ddl", "**/*.hql");

    /** Above this a dump of data is more likely than a script of a person. */
    private static final int LONGEST = 4_000_000;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "sql",
                9,
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
        RepositoryVariables variables = RepositoryVariables.of(checkout, sink);
        new SourceFiles(checkout, FILES).forEach(sink, (file, text, into) -> {
            if (text.length() > LONGEST) {
                into.report(Issue.warning("FILE_TOO_LARGE", file.path(), 0, "SQL of " + text.length() + " characters"));
            } else if (!dbt.renders(file.path(), text)) {
                Script script = new Script(
                        repository, file, variables.file(file.path(), text).filled(text));
                script.read(checkout.sql(), variables.open(), into);
            }
        });
        variables.open().report(sink);
    }

    /** A file of SQL with the values of its variables. */
    private record Script(String repository, FileEntry file, FilledText text) {

        void read(SqlSettings settings, OpenVariables open, FactSink sink) {
            Dialects.Chosen chosen = StatementFacts.dialect(settings, file.path(), text.text());
            StatementFacts facts = new StatementFacts(repository, file.path(), open, sink);
            for (SqlStatement statement : SqlScript.read(text.text(), chosen.dialect())) {
                int end = statement.offset() + statement.sql().length();
                facts.tell(statement, chosen, 1, text.within(statement.offset(), end), IntUnaryOperator.identity());
            }
        }
    }
}
