package dev.lode.pipeline.report.page;

import dev.lode.pipeline.report.Subject;
import dev.lode.pipeline.report.diagram.Diagram;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page being rendered: where it will stand, what it is about, and what it leaves beside itself. */
public final class PageRecord {

    private final String path;
    private final Optional<Subject> subject;
    private final SortedMap<String, String> tables = new TreeMap<>();
    private final SortedMap<String, Diagram> diagrams = new TreeMap<>();
    private final SortedSet<String> needed = new TreeSet<>();
    private int characters;

    /** @param path in the report folder; @param subject the repository that it is about, if it is about one */
    public PageRecord(String path, Optional<Subject> subject) {
        this.path = path;
        this.subject = subject;
    }

    public String path() {
        return path;
    }

    public Optional<Subject> subject() {
        return subject;
    }

    /** A path in the report folder as seen from this page. */
    String relative(String target) {
        int shared = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (target.startsWith(path.substring(0, slash + 1))) {
                shared = slash + 1;
            }
        }
        long up = path.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + target.substring(shared);
    }

    void addTable(String name, String csv) {
        if (tables.put(name, csv) != null) {
            throw new IllegalArgumentException("two CSV files named " + name);
        }
    }

    void addDiagram(String id, Diagram diagram) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a diagram is named with a-z, 0-9 and -, not " + id);
        }
        characters += diagram.source().length();
        if (diagrams.put(id, diagram) != null) {
            throw new IllegalArgumentException("two diagrams named " + id);
        }
    }

    /** A table that the page speaks of and has to leave beside itself. */
    void needTable(String name) {
        needed.add(name);
    }

    /** Tables that the page speaks of and that are not there. */
    SortedSet<String> missingTables() {
        SortedSet<String> missing = new TreeSet<>(needed);
        missing.removeAll(tables.keySet());
        return missing;
    }

    int diagramCharacters() {
        return characters;
    }

    /** CSV text by name; each goes to {@code data/<name>.csv} beside the page. */
    public SortedMap<String, String> tables() {
        return tables;
    }

    /** By id; the images of each go to {@code img/<id>.svg} and {@code .png} beside the page. */
    public SortedMap<String, Diagram> diagrams() {
        return diagrams;
    }
}
