package dev.lode.sql.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the sources of one column: of each source the strongest value, and each influence, once. */
final class Sources {

    private record Key(String table, String column, int kind) {}

    private final Map<Key, ColumnSource> sources = new LinkedHashMap<>();

    void add(ColumnSource source, Transformation use) {
        Transformation transformation = use.of(source.transformation());
        int kind = transformation.value() ? 0 : transformation.ordinal();
        ColumnSource seen = transformation == source.transformation() ? source : with(source, transformation);
        sources.merge(
                new Key(source.table(), source.column(), kind),
                seen,
                (old, now) -> old.transformation().compareTo(now.transformation()) >= 0 ? old : now);
    }

    void addAll(List<ColumnSource> more, Transformation use) {
        for (ColumnSource source : more) {
            add(source, use);
        }
    }

    List<ColumnSource> list() {
        return List.copyOf(new ArrayList<>(sources.values()));
    }

    private static ColumnSource with(ColumnSource source, Transformation transformation) {
        return new ColumnSource(source.table(), source.column(), transformation, source.offset(), source.reason());
    }

    /** The same sources, used once more. */
    static List<ColumnSource> through(List<ColumnSource> inner, Transformation use) {
        if (use == Transformation.IDENTITY) {
            return inner;
        }
        Sources through = new Sources();
        through.addAll(inner, use);
        return through.list();
    }

    static List<ColumnSource> both(List<ColumnSource> left, List<ColumnSource> right) {
        Sources both = new Sources();
        both.addAll(left, Transformation.IDENTITY);
        both.addAll(right, Transformation.IDENTITY);
        return both.list();
    }

    static List<ColumnSource> unknown(String name, int offset, String reason) {
        return List.of(new ColumnSource(ColumnSource.UNKNOWN, name, Transformation.IDENTITY, offset, reason));
    }
}
