package dev.lode.pipeline;

import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.RepositorySource;
import dev.lode.pipeline.plugins.SpareThreads;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.StagingArea;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** All repositories to snapshots, several at a time, and the landscape that says which count. */
record IngestStage(
        Checkouts checkouts,
        RepositoryStage repositories,
        PortfolioStage portfolio,
        StagingArea staging,
        Path workspace,
        int threads,
        SpareThreads spare) {

    /** What became of each repository, and of all together. */
    record Outcome(List<RunManifest.RepositoryRun> repositories, RunManifest.PortfolioRun portfolio) {}

    /**
     * @param complete whether repositories that are not among the sources leave the landscape
     * @throws LodeException.Configuration when a location cannot be taken; nothing was read then
     */
    Outcome read(List<RepositorySource> sources, boolean complete) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("lode-", 1).factory());
        try {
            List<Sources.Source> distinct = Sources.distinct(all(
                    pool,
                    sources.stream()
                            .map(source -> (Callable<Sources.Source>) () -> Sources.look(checkouts, source))
                            .toList()));
            spare.reserve(distinct.size());
            Landscape before = Landscape.read(workspace);
            List<RepositoryStage.Outcome> outcomes = all(
                    pool,
                    distinct.stream()
                            .map(source -> (Callable<RepositoryStage.Outcome>) () -> read(source, before))
                            .toList());
            Landscape landscape = landscape(before, distinct, outcomes, complete);
            PortfolioStage.Outcome all = portfolio.conclude(snapshots(landscape));
            landscape.with(all.snapshot().name()).write(workspace);
            return new Outcome(
                    outcomes.stream().map(RepositoryStage.Outcome::run).toList(), all.run());
        } finally {
            pool.shutdownNow();
        }
    }

    private RepositoryStage.Outcome read(Sources.Source source, Landscape before) throws InterruptedException {
        try {
            return repositories.read(source, before);
        } finally {
            spare.release();
        }
    }

    /** What was there, with what is new. A repository that failed keeps the snapshot that it has. */
    private static Landscape landscape(
            Landscape before, List<Sources.Source> sources, List<RepositoryStage.Outcome> outcomes, boolean complete) {
        Landscape landscape = before;
        for (RepositoryStage.Outcome outcome : outcomes) {
            if (outcome.snapshot().isPresent()) {
                landscape = landscape.with(outcome.snapshot().get().name());
            }
        }
        // Without all names there is no telling which of the known ones a failed location stands for.
        if (complete && sources.stream().allMatch(source -> source.known().isPresent())) {
            Set<String> named = sources.stream().map(Sources.Source::name).collect(Collectors.toSet());
            for (String known : before.repositories().keySet()) {
                landscape = named.contains(known) ? landscape : landscape.without(known);
            }
        }
        return landscape;
    }

    private List<Snapshot> snapshots(Landscape landscape) {
        return landscape.snapshots().stream()
                .filter(name -> !name.isPortfolio())
                .map(staging::open)
                .toList();
    }

    static boolean failed(RunManifest.RepositoryRun run) {
        return run.status() == Status.FAILED;
    }

    /** Runs all and gives the answers in the order of the tasks. */
    private static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) throws InterruptedException {
        List<T> answers = new ArrayList<>();
        for (Future<T> future : pool.invokeAll(tasks)) {
            try {
                answers.add(future.get());
            } catch (ExecutionException e) {
                throw cause(e);
            }
        }
        return answers;
    }

    private static RuntimeException cause(ExecutionException e) throws InterruptedException {
        return switch (e.getCause()) {
            case RuntimeException known -> known;
            case InterruptedException interrupted -> throw interrupted;
            case null, default -> new IllegalStateException(e);
        };
    }
}
