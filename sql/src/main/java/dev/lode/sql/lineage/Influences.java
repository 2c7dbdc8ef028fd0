package dev.lode.sql.lineage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what decides on rows, each column once in each role. */
final class Influences {

    private record Key(String table, String column, Role role) {}

    private final Map<Key, Influence> all = new LinkedHashMap<>();

    void add(List<ColumnSource> sources, Role role) {
        for (ColumnSource source : sources) {
            all.putIfAbsent(
                    new Key(source.table(), source.column(), role),
                    new Influence(source.table(), source.column(), role, source.offset(), source.reason()));
        }
    }

    void addAll(Collection<Influence> more) {
        for (Influence influence : more) {
            all.putIfAbsent(new Key(influence.table(), influence.column(), influence.role()), influence);
        }
    }

    Collection<Influence> all() {
        return all.values();
    }
}
