package dev.lode.pipeline.query;

import dev.lode.pipeline.ClassPathFolder;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The saved queries by name: those that come with the product, and those of the user's folders. */
public final class QueryRegistry {

    private static final String SUFFIX = ".cypher";
    private static final String BUILT_IN = "lode/queries";

    private final SortedMap<String, SavedQuery> queries;

    private QueryRegistry(SortedMap<String, SavedQuery> queries) {
        this.queries = Collections.unmodifiableSortedMap(queries);
    }

    /** The queries on the class path. */
    public static QueryRegistry builtIn() {
        SortedMap<String, SavedQuery> queries = new TreeMap<>();
        ClassPathFolder.read(BUILT_IN, SUFFIX).forEach((file, text) -> {
            SavedQuery query = QueryFile.parse(file, text);
            queries.put(query.name(), query);
        });
        return new QueryRegistry(queries);
    }

    /**
     * These queries and those of a folder's {@code *.cypher} files.
     *
     * @throws LodeException.Configuration when the folder cannot be read, a file is wrong, or a name is taken
     */
    public QueryRegistry with(Path folder) {
        SortedMap<String, SavedQuery> more = new TreeMap<>(queries);
        for (Path file : files(folder)) {
            SavedQuery query = QueryFile.parse(file.toString(), read(file));
            if (more.put(query.name(), query) != null) {
                throw new LodeException.Configuration(
                        "QUERY_DUPLICATE", file + ": a query named " + query.name() + " exists", "rename the file");
            }
        }
        return new QueryRegistry(more);
    }

    /** All of them in the order of their names. */
    public Collection<SavedQuery> all() {
        return queries.values();
    }

    /** @throws LodeException.Configuration when there is none of that name */
    public SavedQuery get(String name) {
        SavedQuery query = queries.get(name);
        if (query == null) {
            throw new LodeException.Configuration(
                    "UNKNOWN_QUERY",
                    "there is no saved query named '" + name + "'",
                    "there are " + String.join(", ", queries.keySet()));
        }
        return query;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LodeException.Configuration(
                    "QUERY_FOLDER", "cannot list the query folder " + folder, "name a folder of .cypher files");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LodeException.Configuration(
                    "QUERY_UNREADABLE", file + ": cannot be read as UTF-8", "save it as UTF-8");
        }
    }
}
