package dev.lode.pipeline;

import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.RunManifest.LoadRun;
import dev.lode.pipeline.RunManifest.PortfolioRun;
import dev.lode.pipeline.RunManifest.ReportRun;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.staging.JsonDocument;
import dev.lode.pipeline.staging.WorkspaceLock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass: holds the workspace, runs stages until one fails for all, and writes the account. The exit code is decided
 * last, by the gravest thing that happened.
 */
final class Run implements AutoCloseable {

    private final String command;
    private final Engine engine;
    private final WorkspaceLock lock;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private List<RepositoryRun> repositories = List.of();
    private Optional<PortfolioRun> portfolio = Optional.empty();
    private Optional<LoadRun> load = Optional.empty();
    private Optional<ReportRun> report = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private ExitCode exit = ExitCode.DONE;
    private @Nullable GraphStore store;

    private Run(String command, Engine engine, WorkspaceLock lock) {
        this.command = command;
        this.engine = engine;
        this.lock = lock;
    }

    /** @throws LodeException.Locked when another run holds the workspace */
    static Run begin(String command, Engine engine) {
        WorkspaceLock lock = WorkspaceLock.acquire(engine.workspace().root());
        lock.brokenHolder()
                .ifPresent(holder -> engine.listener().notice("an earlier run was killed (" + holder + "); going on"));
        engine.staging().sweep();
        return new Run(command, engine, lock);
    }

    /** The graph store, opened when it is first asked for. */
    GraphStore store() {
        if (store == null) {
            store = engine.open();
        }
        return store;
    }

    /** The work of a stage. */
    @FunctionalInterface
    interface Stage {
        void run() throws InterruptedException;
    }

    /** Runs it unless one before has failed for all. */
    void stage(String phase, Stage work) {
        if (failure.isPresent()) {
            return;
        }
        try {
            work.run();
        } catch (LodeException e) {
            failure = Optional.of(Failure.of(e, phase));
            exit = ExitCode.of(e);
        } catch (InterruptedException e) {
            failure = Optional.of(new Failure("INTERRUPTED", "interrupted", "Run the same command again.", phase));
            exit = ExitCode.INTERRUPTED;
        } catch (RuntimeException | Error e) {
            failure = Optional.of(new Failure("INTERNAL_ERROR", e.toString(), "Please report it.", phase));
            exit = ExitCode.OUR_BUG;
            end();
            throw e;
        }
    }

    /** Runs it if all repositories are read and loaded; pages that could not be made do not matter. */
    void stageIfAllLoaded(String phase, Stage work) {
        if (ofFacts() == ExitCode.DONE) {
            stage(phase, work);
        }
    }

    void ingested(IngestStage.Outcome outcome) {
        repositories = outcome.repositories();
        portfolio = Optional.of(outcome.portfolio());
    }

    void loaded(LoadRun run) {
        load = Optional.of(run);
    }

    void reported(ReportRun run) {
        report = Optional.of(run);
    }

    /** The account, which is written to the workspace as well. */
    RunManifest end() {
        RunManifest manifest = new RunManifest(
                Product.VERSION,
                command,
                started.toString(),
                ChronoUnit.MILLIS.between(started, Instant.now()),
                repositories,
                portfolio,
                load,
                report,
                failure,
                exitCode().code());
        JsonDocument.write(engine.workspace().run(), manifest);
        return manifest;
    }

    private ExitCode exitCode() {
        boolean pageMissing = report.isPresent() && !report.get().failures().isEmpty();
        return ofFacts() == ExitCode.DONE && pageMissing ? ExitCode.PARTLY_FAILED : ofFacts();
    }

    private ExitCode ofFacts() {
        boolean bug = repositories.stream()
                .flatMap(run -> run.failure().stream())
                .anyMatch(cause -> cause.code().equals("INTERNAL_ERROR"));
        if (exit != ExitCode.DONE) {
            return exit;
        }
        if (bug) {
            return ExitCode.OUR_BUG;
        }
        if (load.isPresent() && load.get().deadLetters() > 0) {
            return ExitCode.INTEGRITY;
        }
        return repositories.stream().anyMatch(IngestStage::failed) ? ExitCode.PARTLY_FAILED : ExitCode.DONE;
    }

    @Override
    public void close() {
        try (lock) {
            if (store != null) {
                store.close();
            }
        }
    }
}
