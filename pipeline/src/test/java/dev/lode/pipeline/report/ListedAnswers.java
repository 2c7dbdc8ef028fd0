package dev.lode.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lode.pipeline.query.Column;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.SavedQuery;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers from a folder: {@code <query>.json} is a list of rows. A row's {@code @repository} or {@code repository} names
 * the values of the parameter of that name for which it is an answer, with spaces between; so do its {@code kind} and {@code of}. Queries, parameters and columns are the real ones; one without a file has
 * no rows.
 */
record ListedAnswers(QueryRegistry queries, Path folder) implements Answers {

    @Override
    public Table ask(String query, Map<String, String> parameters) {
        SavedQuery saved = queries.get(query);
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (JsonNode row : rows(query)) {
            String about = row.path("@repository").asText(row.path("repository").asText());
            boolean fits = Stream.of("kind", "of")
                    .allMatch(name -> asksFor(
                            asked(saved, parameters, name), row.path(name).asText()));
            if (fits && asksFor(asked(saved, parameters, "repository"), about)) {
                rows.add(saved.columns().stream()
                        .map(column -> cell(column, row.path(column.name())))
                        .toList());
            }
        }
        return new Table(saved.columns().stream().map(Column::name).toList(), rows);
    }

    private static String asked(SavedQuery query, Map<String, String> parameters, String name) {
        return Optional.ofNullable(query.bind(parameters).get(name))
                .map(value -> value.plain().toString())
                .orElse("");
    }

    private static boolean asksFor(String asked, String about) {
        return asked.isEmpty() || about.isEmpty() || List.of(about.split(" ")).contains(asked);
    }

    private JsonNode rows(String query) {
        Path file = folder.resolve(query + ".json");
        try {
            return Files.exists(file)
                    ? new JsonMapper().readTree(Files.readString(file))
                    : new JsonMapper().createArrayNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Value> cell(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (column.type()) {
                    case STRING -> Value.of(value.asText());
                    case INTEGER -> Value.of(value.asLong());
                    case FLOAT -> Value.of(value.asDouble());
                    case BOOLEAN -> Value.of(value.asBoolean());
                    case INTEGER_LIST ->
                        new Value.Many(Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                                .map(i -> new Value.Whole(value.get(i).asLong()))
                                .toList());
                    default ->
                        Value.of(Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                                .map(i -> value.get(i).asText())
                                .toList());
                });
    }
}
