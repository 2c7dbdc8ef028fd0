package dev.lode.miners.code.variables;

import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The variables of one repository that leave names of tables open: one issue each, however many names. */
public final class OpenVariables {

    private static final String CODE = "DYNAMIC_TABLE";

    /** How often, and the place where it was seen first and last. */
    private record Names(int count, int files, String path, int line, String last) {}

    private final Map<String, Names> names = new TreeMap<>();

    /** A name of a table that is known only when the statement runs. */
    public void add(String name, String path, int line, FactSink sink) {
        List<String> open = Placeholders.open(name);
        if (open.isEmpty()) {
            sink.report(Issue.warning(CODE, path, line, "a template makes the table's name: " + name.strip()));
        }
        for (String variable : open) {
            names.merge(
                    variable,
                    new Names(1, 1, path, line, path),
                    (known, one) -> new Names(
                            known.count() + 1,
                            known.files() + (known.last().equals(path) ? 0 : 1),
                            known.path(),
                            known.line(),
                            path));
        }
    }

    /** Tells of each variable where it stands first. */
    public void report(FactSink sink) {
        names.forEach((variable, of) -> sink.report(Issue.warning(
                CODE,
                of.path(),
                of.line(),
                "variable " + variable + " has no value: " + of.count()
                        + (of.count() == 1 ? " table name" : " table names")
                        + (of.files() == 1 ? "" : " in " + of.files() + " files") + "; set sql.variables."
                        + variable)));
    }
}
