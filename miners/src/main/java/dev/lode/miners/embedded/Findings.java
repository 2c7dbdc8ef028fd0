package dev.lode.miners.embedded;

import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in one file, in the order of its lines. */
final class Findings {

    private final List<SqlText> texts = new ArrayList<>();
    private final List<DataFlow> flows = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /** A text of SQL that is known only when the code runs. */
    record Unknown(int line, String code) {

        private static final int SHOWN = 80;

        Issue issue(String path, int line) {
            String shown = code.replaceAll("\\s+", " ");
            String cut = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
            return Issue.warning("DYNAMIC_SQL", path, line, "the text of a statement is made when it runs: " + cut);
        }
    }

    /** The same text of the same place is one, however many calls run it. */
    void add(SqlText sql) {
        boolean known = texts.stream()
                .anyMatch(other -> other.text().line(0) == sql.text().line(0)
                        && other.text().text().equals(sql.text().text()));
        if (!known) {
            texts.add(sql);
        }
    }

    void add(DataFlow flow) {
        flows.add(flow);
    }

    void add(Unknown text) {
        unknown.add(text);
    }

    /** True where a text that was found holds this one. */
    boolean holds(String text) {
        return texts.stream().anyMatch(sql -> sql.text().text().contains(text.strip()));
    }

    List<SqlText> texts() {
        return texts.stream()
                .sorted(Comparator.comparingInt(sql -> sql.text().line(0)))
                .toList();
    }

    List<DataFlow> flows() {
        return flows.stream()
                .sorted(Comparator.comparingInt(DataFlow::line).thenComparingInt(DataFlow::place))
                .toList();
    }

    List<Unknown> unknown() {
        return unknown.stream().distinct().toList();
    }
}
