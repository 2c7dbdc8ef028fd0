package dev.lode.pipeline.bench;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotWriter;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** What lineage takes in time and memory on generated dbt projects that differ in their number. */
final class LineageBench {

    private static final List<String> ANALYZERS = List.of("table-lineage", "column-lineage");
    private static final int LOOKS = 20;

    private LineageBench() {}

    /** Writes the projects, and mines and analyzes them as a process of its own. */
    static void mine(Path folder, int models, List<String> lode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(lode);
        command.add("mine");
        GeneratedLakehouse.write(folder, models).forEach(repository -> command.add(repository.toString()));
        command.addAll(List.of("--workspace", workspace(folder).toString()));
        long start = System.nanoTime();
        Process mining = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (mining.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended " + mining.exitValue());
        }
        new Figures(System.out, "lineage").print("mine " + models + " models, wall", Figures.seconds(start), "s");
    }

    /** Analyzes what was mined: once for the processor time, and once more for the heap that is held. */
    static void analyze(Path folder, int models) {
        StagingArea staging = new StagingArea(workspace(folder).resolve("staging"), OntologyFile.builtIn());
        List<Snapshot> repositories = staging.snapshots().stream()
                .filter(name -> !name.isPortfolio())
                .map(staging::open)
                .toList();
        Figures figures = new Figures(System.out, "lineage");
        long[] facts = new long[ANALYZERS.size()];
        try (SnapshotWriter writer = staging.beginPortfolio(repositories, "time")) {
            for (int i = 0; i < facts.length; i++) {
                Looking sink = new Looking(writer, ANALYZERS.get(i), Long.MAX_VALUE);
                double start = Figures.processor();
                sink.run();
                figures.print(ANALYZERS.get(i) + ", " + models + " models", Figures.processor() - start, "s");
                facts[i] = sink.facts;
                figures.print(ANALYZERS.get(i) + ", " + models + " models", facts[i], "facts");
            }
        }
        try (SnapshotWriter writer = staging.beginPortfolio(repositories, "memory")) {
            for (int i = 0; i < facts.length; i++) {
                Looking sink = new Looking(writer, ANALYZERS.get(i), facts[i] / LOOKS + 1);
                sink.run();
                figures.print(ANALYZERS.get(i) + " holds, " + models + " models", sink.most / 1024.0 / 1024, "MiB");
            }
        }
    }

    private static Path workspace(Path folder) {
        return folder.resolve("workspace");
    }

    /** Runs one analyzer, and looks from time to time at what the heap holds more than before. */
    private static final class Looking implements FactSink {

        private final SnapshotWriter writer;
        private final Analyzer analyzer;
        private final FactSink sink;
        private final long between;
        private long before;
        private long facts;
        private long most;

        Looking(SnapshotWriter writer, String id, long between) {
            this.writer = writer;
            this.analyzer = ServiceLoader.load(Analyzer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(any -> any.describe().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            this.sink = writer.sink(analyzer.describe());
            this.between = between;
        }

        void run() {
            before = between == Long.MAX_VALUE ? 0 : held();
            analyzer.analyze(writer.facts(), this);
        }

        @Override
        public void emit(Fact fact) {
            sink.emit(fact);
            facts++;
            if (facts % between == 0) {
                most = Math.max(most, held() - before);
            }
        }

        @Override
        public void report(Issue issue) {
            sink.report(issue);
        }

        private static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
