package dev.lode.pipeline.graph.load;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.Landscape;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.staging.Element;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads two landscapes in turn into the store of a folder until it is killed. */
public final class KilledLoader {

    /** A file of both landscapes, which every commit touches. */
    private static final int SHARED = 1000;

    static final Shelf SHELF = new Shelf().with("before", landscape(0, 1500)).with("after", landscape(700, 2200));

    private KilledLoader() {}

    public static void main(String[] arguments) {
        GraphStore store = open(Path.of(arguments[0]));
        Loader loader = loader(store, Path.of(arguments[0]));
        System.out.println("ready");
        for (int round = 0; ; round++) {
            loader.load(List.of(round % 2 == 0 ? "before" : "after"));
        }
    }

    static GraphStore open(Path folder) {
        GraphStore store = EmbeddedStore.open(folder.resolve("graph"), QueryLimits.standard(), System.out::println);
        store.migrate(OntologyFile.builtIn());
        return store;
    }

    static Loader loader(GraphStore store, Path folder) {
        return new Loader(
                store,
                OntologyFile.builtIn(),
                SHELF,
                new Spool(folder.resolve("spool.json")),
                new DeadLetters(folder.resolve("dead.jsonl")));
    }

    private static List<Element> landscape(int from, int to) {
        List<Element> elements = new ArrayList<>(Landscape.commits(from, to));
        elements.addAll(Landscape.files(from, to));
        for (int i = from; i < to; i++) {
            elements.add(Landscape.touches(i, i, i, from));
            elements.add(Landscape.touches(i + 10_000, i, SHARED));
        }
        return elements;
    }
}
