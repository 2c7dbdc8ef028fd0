package dev.lode.sql.truth;

import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import dev.lode.sql.lineage.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text of a corpus and what is known of it.
 *
 * @param name its path in its half, without the ending
 * @param rows the cells of each line of the {@code .known} file; the first says what the line is
 */
record Item(String name, String sql, List<List<String>> rows) {

    static Item of(Path half, Path known) {
        String path = known.toString();
        String stem = path.substring(0, path.length() - ".known".length());
        String name = half.relativize(Path.of(stem)).toString().replace('\\', '/');
        try {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(known)) {
                rows.add(List.of(line.split("\t", -1)));
            }
            return new Item(name, Files.readString(Path.of(stem + ".sql")), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String what) {
        return rows.stream().anyMatch(row -> row.getFirst().equals(what));
    }

    /** The cells behind the first of each line that says this. */
    List<List<String>> all(String what) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(what))
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    /** The cells of the only line that says this. */
    List<String> only(String what) {
        return all(what).stream().findFirst().orElse(List.of());
    }

    SortedSet<String> names(String what) {
        SortedSet<String> names = new TreeSet<>();
        all(what).forEach(cells -> names.add(cells.getFirst()));
        return Collections.unmodifiableSortedSet(names);
    }

    Dialect dialect() {
        return Dialects.named(only("dialect").getFirst()).orElseThrow();
    }

    /** True where the columns of all these tables are known. */
    boolean catalogOf(SortedSet<String> tables) {
        return names("catalog").containsAll(tables);
    }

    /** The columns of the tables that the item knows. */
    Catalog catalog() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (List<String> cells : all("catalog")) {
            tables.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return table -> Optional.ofNullable(tables.get(table));
    }
}
