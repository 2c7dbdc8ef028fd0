package dev.lode.pipeline.graph.load;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.touches;

import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.staging.Element;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty embedded store, two snapshots of a small landscape, and what loads them. */
abstract class LoadWorkplace {

    static final Ontology ONTOLOGY = OntologyFile.builtIn();

    /** Commits 0–9, files 0–9, each commit touching its file. */
    static final List<Element> BEFORE = landscape(0, 10);

    /** Commits and files 2–11; commit 5 says something else. */
    static final List<Element> AFTER = changed(landscape(2, 12));

    @TempDir
    Path folder;

    GraphStore store;
    Spool spool;
    DeadLetters deadLetters;
    final Shelf shelf = new Shelf().with("before", BEFORE).with("after", AFTER);

    @BeforeEach
    void openTheStore() {
        store = EmbeddedStore.open(folder.resolve("graph"), QueryLimits.standard(), notice -> {});
        store.migrate(ONTOLOGY);
        spool = new Spool(folder.resolve("spool/graph.json"));
        deadLetters = new DeadLetters(folder.resolve("dlq/graph.jsonl"));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    LoadReport load(String... snapshots) {
        return loader(store).load(List.of(snapshots));
    }

    Loader loader(GraphStore target) {
        return new Loader(target, ONTOLOGY, shelf, spool, deadLetters);
    }

    Verification verification() {
        return new Verification(store, ONTOLOGY, shelf);
    }

    String export() throws IOException {
        StringWriter lines = new StringWriter();
        new GraphElements(store, ONTOLOGY).write(lines);
        return lines.toString();
    }

    static String lines(List<Element> elements) {
        StringBuilder lines = new StringBuilder();
        elements.stream()
                .sorted()
                .forEach(element -> lines.append(ElementLines.line(element)).append('\n'));
        return lines.toString();
    }

    static List<Element> landscape(int from, int to) {
        List<Element> elements = new ArrayList<>(commits(from, to));
        elements.addAll(files(from, to));
        for (int i = from; i < to; i++) {
            elements.add(touches(i, i, i));
        }
        return elements;
    }

    static List<Element> changed(List<Element> elements) {
        List<Element> changed = new ArrayList<>(elements);
        changed.remove(commit(5));
        changed.add(commit(5, "Reword"));
        return changed;
    }
}
