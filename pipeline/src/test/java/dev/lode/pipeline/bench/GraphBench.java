package dev.lode.pipeline.bench;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.Landscape;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.bolt.BoltAddress;
import dev.lode.pipeline.graph.bolt.BoltStore;
import dev.lode.pipeline.graph.bolt.ServerProcess;
import dev.lode.pipeline.graph.load.DeadLetters;
import dev.lode.pipeline.graph.load.LoadReport;
import dev.lode.pipeline.graph.load.Loader;
import dev.lode.pipeline.graph.load.Spool;
import dev.lode.pipeline.graph.load.StagedElements;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Loads made-up commits, files and touches, four relationships a node, into a store and prints how long it took. */
final class GraphBench {

    private static final int QUESTIONS = 200;

    private final Figures figures;
    private final int nodes;
    private final Path folder;

    private GraphBench(String name, int nodes, Path folder) {
        this.figures = new Figures(System.out, name);
        this.nodes = nodes;
        this.folder = folder;
    }

    static void embedded(Path folder, int nodes) throws IOException {
        Path graph = folder.resolve("made");
        GraphBench bench = new GraphBench("embedded", nodes, folder);
        bench.run(() -> EmbeddedStore.open(graph, QueryLimits.standard(), System.err::println));
        bench.figures.print("disk", bytes(graph) / 1048576.0, "MiB");
        bench.figures.peak();
    }

    /** Into a real server in a process of its own; the memory is the client's. */
    static void bolt(Path folder, int nodes) throws IOException {
        BoltAddress address = new BoltAddress("bolt://127.0.0.1:" + ServerProcess.port(), "", "");
        GraphBench bench = new GraphBench("bolt", nodes, folder);
        bench.run(() -> BoltStore.of(address, QueryLimits.standard(), OntologyFile.builtIn()));
        bench.figures.peak();
    }

    private void run(Supplier<GraphStore> open) {
        long start = System.nanoTime();
        try (GraphStore store = open.get()) {
            store.migrate(OntologyFile.builtIn());
            store.ask("RETURN 1 AS one", Collections.emptySortedMap());
            figures.print("open, migrate, first query", Figures.seconds(start), "s");
            store.wipe();
            load(store);
            ask(store);
            start = System.nanoTime();
            String damage = store.damage().orElse("");
            figures.print("check", Figures.seconds(start), "s" + damage);
        }
    }

    /** Nodes first, then all, so that each has its own figure; then all again under another name. */
    private void load(GraphStore store) {
        Made made = new Made(nodes);
        double forNodes = load(store, made, Made.NODES);
        double forRelationships = load(store, made, "made@0");
        double processor = Figures.processor();
        double again = load(store, made, "made@1");
        figures.print("load of " + nodes + " nodes", forNodes, "s");
        figures.print("nodes", nodes / forNodes, "a second");
        figures.print("load of " + nodes * 4 + " relationships", forRelationships, "s");
        figures.print("relationships", nodes * 4 / forRelationships, "a second");
        figures.print("load of both", forNodes + forRelationships, "s");
        figures.print("start and load, processor", processor, "s");
        figures.print("load of the same again", again, "s");
    }

    private double load(GraphStore store, Made made, String snapshot) {
        long start = System.nanoTime();
        LoadReport report = new Loader(
                        store,
                        OntologyFile.builtIn(),
                        made,
                        new Spool(folder.resolve("spool.json")),
                        new DeadLetters(folder.resolve("dead.jsonl")))
                .load(List.of(snapshot));
        if (report.refused() > 0) {
            throw new IllegalStateException(report.toString());
        }
        return Figures.seconds(start);
    }

    private void ask(GraphStore store) {
        double[] milliseconds = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            SortedMap<String, Value> parameters = Landscape.properties("sha", Value.of(Landscape.rid("Commit", i)));
            long start = System.nanoTime();
            store.ask(
                    "MATCH (c:Commit {rid: $sha})-[t:TOUCHES]->(f:File) RETURN f.path AS path, t.added AS added",
                    parameters);
            milliseconds[i] = Figures.seconds(start) * 1e3;
        }
        Arrays.sort(milliseconds);
        figures.print("look-up and expand p50", milliseconds[QUESTIONS / 2], "ms");
        figures.print("look-up and expand p95", milliseconds[QUESTIONS * 95 / 100], "ms");
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Snapshots of made-up elements, made as they are read so that the bench's own memory hardly counts. */
    private static final class Made implements StagedElements {

        static final String NODES = "made@nodes";

        private final int half;
        private final int[] commits;
        private final int[] files;
        private final int[] touches;

        Made(int nodes) {
            this.half = nodes / 2;
            this.commits = sorted("Commit", half);
            this.files = sorted("File", half);
            this.touches = sorted("TOUCHES", nodes * 4);
        }

        @Override
        public boolean holds(String snapshot) {
            return true;
        }

        @Override
        public void verify(String snapshot) {}

        @Override
        public Stream<Element> merged(List<String> snapshots) {
            if (snapshots.isEmpty()) {
                return Stream.empty();
            }
            Stream<Element> nodes = Stream.concat(
                    Arrays.stream(commits).mapToObj(Landscape::commit),
                    Arrays.stream(files).mapToObj(Landscape::file));
            if (snapshots.equals(List.of(NODES))) {
                return nodes;
            }
            return Stream.concat(nodes, Arrays.stream(touches).mapToObj(this::touches));
        }

        private Element touches(int number) {
            return Landscape.touches(number, (int) (number * 7919L % half), (int) (number * 104729L / 7 % half));
        }

        private static int[] sorted(String type, int count) {
            String[] rids = new String[count];
            Arrays.setAll(rids, number -> Landscape.rid(type, number) + number);
            Arrays.sort(rids);
            return Arrays.stream(rids)
                    .mapToInt(rid -> Integer.parseInt(rid.substring(40)))
                    .toArray();
        }
    }
}
