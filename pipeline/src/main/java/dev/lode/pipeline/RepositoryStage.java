package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.OpenRepository;
import dev.lode.pipeline.checkout.PartialCheckout;
import dev.lode.pipeline.checkout.RemoteHead;
import dev.lode.pipeline.checkout.RepositoryFailures;
import dev.lode.pipeline.checkout.SettledCheckout;
import dev.lode.pipeline.plugins.PluginRunner;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.plugins.SharingCheckout;
import dev.lode.pipeline.plugins.SpareThreads;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotWriter;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.PluginDescriptor.Scope;
import dev.lode.spi.Revision;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One repository to one sealed snapshot: looked at, and if it changed opened, mined, analyzed and staged. */
record RepositoryStage(
        Checkouts checkouts,
        Plugins plugins,
        PluginRunner runner,
        StagingArea staging,
        Ontology ontology,
        RepositoryFingerprint fingerprints,
        SpareThreads spare,
        RunListener listener) {

    /** Says in a snapshot what was noticed before any miner ran. */
    private static final PluginDescriptor CHECKOUT = new PluginDescriptor(
            "checkout", 1, "Opens repositories.", Scope.REPOSITORY, List.of(), List.of(), List.of());

    /** What became of it, and its snapshot unless it failed. */
    record Outcome(RepositoryRun run, Optional<Snapshot> snapshot) {}

    /** @param landscape what counts so far */
    Outcome read(Sources.Source source, Landscape landscape) throws InterruptedException {
        long start = System.nanoTime();
        if (source.head().isEmpty()) {
            return failed(source, source.failure().orElseThrow(), start);
        }
        RemoteHead head = source.head().get();
        String fingerprint = fingerprint(head.url(), head.branch(), head.refs(), source);
        try {
            Optional<Snapshot> known = staging.find(head.repository(), head.commit(), fingerprint);
            if (known.isPresent()) {
                return done(source, Status.UNCHANGED, known.get(), "", start);
            }
            EarlierSnapshot earlier =
                    new EarlierSnapshot(head.repository(), landscape, staging, ontology.version(), listener);
            Snapshot snapshot = stageAtRest(source, earlier);
            return done(source, Status.MINED, snapshot, earlier.used(), start);
        } catch (LodeException.Repository | LodeException.Integrity e) {
            return failed(source, Failure.of(e, "read"), start);
        } catch (RuntimeException | StackOverflowError e) {
            // Our bug must not take the other repositories with it; the exit code tells of it.
            return failed(source, new Failure("INTERNAL_ERROR", e.toString(), "Please report it.", "read"), start);
        }
    }

    /** Of what was opened; since it was looked at somebody may have pushed. */
    private String fingerprint(Revision revision, Sources.Source source) {
        return fingerprint(revision.url(), revision.branch(), revision.refs(), source);
    }

    private String fingerprint(String url, String branch, String refs, Sources.Source source) {
        return fingerprints.of(url, branch, refs, source.source().exclude(), ontology.version());
    }

    /** Somebody may push to a repository or collect its garbage while it is read; what is there then is read once more. */
    private Snapshot stageAtRest(Sources.Source source, EarlierSnapshot earlier) throws InterruptedException {
        try {
            return stage(source, earlier);
        } catch (LodeException.Repository e) {
            if (!RepositoryFailures.mayPass(e)) {
                throw e;
            }
            listener.progress(source.name() + ": reading again");
            return stage(source, earlier);
        }
    }

    private Snapshot stage(Sources.Source source, EarlierSnapshot earlier) throws InterruptedException {
        listener.progress(source.name() + ": opening");
        try (OpenRepository open = checkouts.open(source.source());
                SnapshotWriter writer = staging.begin(open.revision(), fingerprint(open.revision(), source))) {
            Checkout whole =
                    new SettledCheckout(new SharingCheckout(open, spare), fingerprints.sql(), fingerprints.java());
            PartialCheckout part = PartialCheckout.without(source.source().exclude(), whole);
            notice(open, part, writer.sink(CHECKOUT));
            PluginRuns runs = new PluginRuns(writer, runner, fingerprints.sql());
            listener.progress(source.name() + ": mining");
            runs.mine(plugins.miners(part.files()), whole, part, earlier::of);
            open.requireIntact();
            listener.progress(source.name() + ": analyzing");
            runs.analyze(plugins.analyzers(Scope.REPOSITORY));
            return writer.seal();
        }
    }

    private static void notice(OpenRepository open, PartialCheckout part, FactSink sink) {
        open.issues().forEach(sink::report);
        for (int i = 0; i < part.excluded(); i++) {
            sink.report(Issue.info("EXCLUDED", "", 0, "its content is not mined"));
        }
    }

    private static Outcome done(Sources.Source source, Status status, Snapshot snapshot, String earlier, long start) {
        return new Outcome(
                new RepositoryRun(
                        source.name(),
                        source.source().shown(),
                        status,
                        snapshot.index().origin().commit(),
                        snapshot.name().id(),
                        earlier,
                        snapshot.index().facts(),
                        issues(source, snapshot),
                        PortfolioStage.rejects(snapshot),
                        (System.nanoTime() - start) / 1_000_000,
                        Optional.empty()),
                Optional.of(snapshot));
    }

    /** How a repository was listed is no fact of it: its snapshot is the same however it was named. */
    private static SortedMap<String, Long> issues(Sources.Source source, Snapshot snapshot) {
        SortedMap<String, Long> issues = new TreeMap<>(snapshot.index().issues());
        source.notes().forEach(note -> issues.merge(note.code(), 1L, Long::sum));
        return issues;
    }

    private static Outcome failed(Sources.Source source, Failure failure, long start) {
        return new Outcome(
                new RepositoryRun(
                        source.name(),
                        source.source().shown(),
                        Status.FAILED,
                        source.head().map(RemoteHead::commit).orElse(""),
                        "",
                        "",
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        (System.nanoTime() - start) / 1_000_000,
                        Optional.of(failure)),
                Optional.empty());
    }
}
