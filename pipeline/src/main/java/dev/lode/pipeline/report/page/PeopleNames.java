package dev.lode.pipeline.report.page;

import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.report.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What persons are called. Aliases are numbered by first commit, so that a number never moves. */
public final class PeopleNames {

    private final Style.People mode;
    private final Map<String, String> called = new HashMap<>();

    /** @param people columns {@code email} and {@code name}, by first commit */
    public PeopleNames(Style.People mode, Table people) {
        this.mode = mode;
        List<Map<String, Object>> rows = Cells.of(people);
        for (int i = 0; i < rows.size(); i++) {
            String email = Cells.text(rows.get(i), "email");
            String alias = String.format(Locale.ROOT, "E-%02d", i + 1);
            called.put(email, mode == Style.People.NAME ? Cells.text(rows.get(i), "name") : alias);
        }
    }

    String of(String email) {
        return mode == Style.People.NONE ? "not shown" : called.getOrDefault(email, "unknown");
    }
}
