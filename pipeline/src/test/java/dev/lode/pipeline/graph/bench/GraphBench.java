package dev.lode.pipeline.graph.bench;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.Landscape;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.bolt.BoltAddress;
import dev.lode.pipeline.graph.bolt.BoltStore;
import dev.lode.pipeline.graph.load.DeadLetters;
import dev.lode.pipeline.graph.load.LoadReport;
import dev.lode.pipeline.graph.load.Loader;
import dev.lode.pipeline.graph.load.Spool;
import dev.lode.pipeline.graph.load.StagedElements;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Loads made-up commits, files and touches into a graph store and prints how long it took: {@code GraphBench
 * <folder> <nodes>} for the embedded one, {@code GraphBench <folder> <nodes> bolt://host:port} for a server, which it
 * empties. There are four relationships a node.
 */
public final class GraphBench {

    private static final int QUESTIONS = 200;

    private final PrintStream out;
    private final int nodes;
    private final Path folder;

    private GraphBench(PrintStream out, int nodes, Path folder) {
        this.out = out;
        this.nodes = nodes;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        GraphBench bench = new GraphBench(System.out, Integer.parseInt(arguments[1]), folder);
        if (arguments.length > 2) {
            BoltAddress address = new BoltAddress(arguments[2], "", "");
            bench.run("bolt", () -> BoltStore.of(address, QueryLimits.standard()));
        } else {
            bench.run(
                    "embedded",
                    () -> EmbeddedStore.open(folder.resolve("graph"), QueryLimits.standard(), System.err::println));
        }
    }

    private void run(String name, Supplier<GraphStore> open) throws IOException {
        long start = System.nanoTime();
        try (GraphStore store = open.get()) {
            store.migrate(OntologyFile.builtIn());
            store.ask("RETURN 1 AS one", Collections.emptySortedMap());
            print("%s: first query %.2f s", name, seconds(start));
            Made made = new Made(nodes);
            store.wipe();
            load(store, "load", made, "made@0");
            load(store, "the same under another name", made, "made@1");
            ask(store);
            start = System.nanoTime();
            store.damage().ifPresent(damage -> print("damage %s", damage));
            print("check %.2f s", seconds(start));
        }
        print("disk %d MB, peak memory %s", bytes(folder) >> 20, peak());
    }

    private void load(GraphStore store, String what, Made made, String snapshot) {
        long start = System.nanoTime();
        LoadReport report = new Loader(
                        store,
                        OntologyFile.builtIn(),
                        made,
                        new Spool(folder.resolve("spool.json")),
                        new DeadLetters(folder.resolve("dead.jsonl")))
                .load(List.of(snapshot));
        double seconds = seconds(start);
        print(
                "%s: %d nodes, %d relationships, %d refused, %.2f s, %.0f elements/s",
                what,
                report.nodesWritten(),
                report.relationshipsWritten(),
                report.refused(),
                seconds,
                (report.nodesWritten() + report.relationshipsWritten()) / seconds);
    }

    private void ask(GraphStore store) {
        long[] micros = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            SortedMap<String, Value> parameters = Landscape.properties("sha", Value.of(Landscape.rid("Commit", i)));
            long start = System.nanoTime();
            store.ask(
                    "MATCH (c:Commit {rid: $sha})-[t:TOUCHES]->(f:File) RETURN f.path AS path, t.added AS added",
                    parameters);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        print("look-up and expand: p50 %d µs, p95 %d µs", micros[QUESTIONS / 2], micros[QUESTIONS * 95 / 100]);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Snapshots of made-up elements, made as they are read so that the bench's own memory hardly counts. */
    private static final class Made implements StagedElements {

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
