package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.query.Column;
import dev.lode.pipeline.query.Parameter;
import dev.lode.pipeline.query.SavedQuery;
import dev.lode.pipeline.query.Table;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code lode queries}. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "List the saved queries: names, questions, parameters, columns.",
        footer = {"", "Example:", "  lode queries --output json"})
final class QueriesCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("name", "question", "parameters", "columns");
        for (SavedQuery query : engine.queries().all()) {
            rows.add(
                    query.name(),
                    query.question(),
                    query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")),
                    query.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
        }
        return rows.table();
    }
}
