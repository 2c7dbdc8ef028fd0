package dev.lode.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lode.pipeline.LodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One {@code .md.j2} file. Its first comment is YAML and says which page it makes of which questions:
 *
 * <pre>
 * {#
 * report: hotspots
 * title: Hotspots and ownership
 * scope: repository
 * output: repos/{slug}/hotspots.md
 * ask:
 *   files: {query: hotspot_files, repository: $repository, since: $start}
 * #}
 * </pre>
 *
 * The rows of each answer are in the template under the name that stands before it. {@code $repository},
 * {@code $start}, {@code $before} and {@code $end} are the page's repository and its {@link dev.lode.spi.Window}; a threshold of
 * the style is there under its name.
 *
 * @param file name of the file
 * @param output path in the report folder; a page of a repository names {@code {slug}}
 * @param body the whole text, so that errors name its lines
 */
public record ReportTemplate(
        String file, String report, String title, Scope scope, String output, List<Ask> asks, String body) {

    /** What there is one page of. */
    public enum Scope {
        PORTFOLIO,
        REPOSITORY
    }

    /** A saved query, what it is asked with, and the name of its rows in the template. */
    public record Ask(String name, String query, SortedMap<String, String> parameters) {}

    /** @throws LodeException.Configuration when the header is missing or wrong */
    static ReportTemplate parse(String file, String text) {
        int end = text.indexOf("#}");
        if (!text.startsWith("{#") || end < 0) {
            throw invalid(file, "begins with a comment {# … #} that says report, title, scope, output and ask");
        }
        try {
            JsonNode header = new YAMLMapper().readTree(text.substring(2, end));
            String output = required(file, header, "output");
            Scope scope = scope(file, required(file, header, "scope"));
            checkOutput(file, scope, output);
            return new ReportTemplate(
                    file,
                    required(file, header, "report"),
                    required(file, header, "title"),
                    scope,
                    output,
                    asks(file, header.path("ask")),
                    text);
        } catch (JsonProcessingException e) {
            throw invalid(file, "header: " + e.getOriginalMessage());
        }
    }

    private static Scope scope(String file, String word) {
        return switch (word) {
            case "portfolio" -> Scope.PORTFOLIO;
            case "repository" -> Scope.REPOSITORY;
            default -> throw invalid(file, "scope is portfolio or repository, not " + word);
        };
    }

    private static void checkOutput(String file, Scope scope, String output) {
        boolean inside = output.matches("([a-z0-9_{}-]+/)*[A-Za-z0-9_-]+\\.md");
        if (!inside || output.contains("{slug}") != (scope == Scope.REPOSITORY)) {
            throw invalid(file, "output is a path like overview.md, and repos/{slug}/overview.md for a repository");
        }
    }

    private static List<Ask> asks(String file, JsonNode questions) {
        List<Ask> asks = new ArrayList<>();
        questions.properties().forEach(entry -> {
            SortedMap<String, String> parameters = new TreeMap<>();
            entry.getValue()
                    .properties()
                    .forEach(each ->
                            parameters.put(each.getKey(), each.getValue().asText()));
            String query = parameters.remove("query");
            if (query == null) {
                throw invalid(file, "ask." + entry.getKey() + " names no query");
            }
            asks.add(new Ask(entry.getKey(), query, parameters));
        });
        return List.copyOf(asks);
    }

    private static String required(String file, JsonNode header, String name) {
        String value = header.path(name).asText();
        if (value.isBlank()) {
            throw invalid(file, "header: " + name + " is missing");
        }
        return value;
    }

    private static LodeException invalid(String file, String what) {
        return new LodeException.Configuration(
                "TEMPLATE_INVALID", file + ": " + what, "compare it with the templates that Lode ships with");
    }
}
