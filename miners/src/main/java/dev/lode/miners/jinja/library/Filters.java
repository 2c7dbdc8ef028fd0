package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import java.util.Map;
import java.util.TreeMap;

/** The filters by name. */
public final class Filters {

    private static final Map<String, Filter> ALL = new TreeMap<>();

    static {
        ALL.putAll(ValueFilters.ALL);
        ALL.putAll(TextFilters.ALL);
        ALL.putAll(SequenceFilters.ALL);
        ALL.putAll(SelectionFilters.ALL);
    }

    private Filters() {}

    public static Filter named(String name) {
        Filter filter = ALL.get(name);
        if (filter == null) {
            throw new Failure("JINJA_UNKNOWN_FILTER", "no filter named " + name);
        }
        return filter;
    }

    static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }
}
