package dev.lode.pipeline.report;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.QueryFailures;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.report.page.Cells;
import dev.lode.spi.Window;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a template finds under which name: the rows that it asked for, its repository, the window and the limits. */
record PageValues(Answers answers, Table rejects, Style style, String version) {

    Map<String, Object> of(ReportTemplate report, Optional<Subject> subject, Window window) {
        Map<String, Object> values = new LinkedHashMap<>();
        SortedMap<String, String> known = parameters(subject, window);
        for (ReportTemplate.Ask ask : report.asks()) {
            SortedMap<String, String> parameters = new TreeMap<>(ask.parameters());
            parameters.replaceAll((name, value) -> known.getOrDefault(value, value));
            values.put(ask.name(), Cells.of(answer(ask.query(), parameters)));
        }
        values.putAll(common(report, subject, window));
        return values;
    }

    private Table answer(String query, SortedMap<String, String> parameters) {
        try {
            return answers.ask(query, parameters);
        } catch (LodeException e) {
            if (QueryFailures.tooMuch(e)) {
                throw new UnansweredException(query, e);
            }
            throw e;
        }
    }

    /** What every page knows, whatever it asks. */
    Map<String, Object> common(ReportTemplate report, Optional<Subject> subject, Window window) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", report.title());
        values.put("rejects", Cells.of(rejects));
        values.put("window", Map.of("start", window.start(), "before", window.before(), "end", window.end()));
        values.put("limit", new LinkedHashMap<>(style.thresholds()));
        values.put("people", style.people().name().toLowerCase(Locale.ROOT));
        values.put("version", version);
        values.put("repo", subject.map(PageValues::described).orElse(Map.of()));
        return values;
    }

    /** What a header may pass on to a query by a name that begins with a dollar. */
    private SortedMap<String, String> parameters(Optional<Subject> subject, Window window) {
        SortedMap<String, String> known = new TreeMap<>();
        style.thresholds().forEach((name, value) -> known.put("$" + name, value.toString()));
        known.putAll(Map.of("$start", window.start(), "$before", window.before(), "$end", window.end()));
        subject.ifPresent(each -> known.put("$repository", each.name()));
        return known;
    }

    private static Map<String, Object> described(Subject subject) {
        return Map.of(
                "name", subject.name(),
                "short", subject.shortName(),
                "url", subject.url(),
                "branch", subject.branch(),
                "commit", subject.commit(),
                "committed_on", subject.committedOn(),
                "shallow", subject.shallow(),
                "partial", subject.partial());
    }
}
