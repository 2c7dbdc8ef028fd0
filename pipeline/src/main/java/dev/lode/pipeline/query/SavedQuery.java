package dev.lode.pipeline.query;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A named question to the graph.
 *
 * @param question one sentence that the answer answers
 * @param columns of the answer, in order
 * @param cypher in the dialect that all stores share; it only reads
 */
public record SavedQuery(
        String name, String question, List<Parameter> parameters, List<Column> columns, String cypher) {

    public SavedQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /**
     * Every parameter's value, from what a person wrote and the defaults.
     *
     * @throws LodeException.Configuration when one is unknown, missing, of another type or out of bounds
     */
    public SortedMap<String, Value> bind(Map<String, String> written) {
        SortedMap<String, Value> values = new TreeMap<>();
        for (Parameter parameter : parameters) {
            String text = written.get(parameter.name());
            values.put(
                    parameter.name(),
                    text != null ? parameter.parse(text) : parameter.otherwise().orElseThrow(() -> missing(parameter)));
        }
        for (String given : new TreeMap<>(written).keySet()) {
            if (!values.containsKey(given)) {
                throw new LodeException.Configuration(
                        "QUERY_PARAMETER",
                        "query " + name + " has no parameter " + given,
                        values.isEmpty() ? "it takes none" : "it takes " + String.join(", ", values.keySet()));
            }
        }
        return values;
    }

    private LodeException missing(Parameter parameter) {
        return new LodeException.Configuration(
                "QUERY_PARAMETER",
                "query " + name + " needs the parameter " + parameter.name(),
                parameter.name() + ": " + parameter.expectation() + ", " + parameter.description());
    }
}
