package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.plugins.PluginRunner;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.Restaging;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotIndex;
import dev.lode.pipeline.staging.SnapshotName;
import dev.lode.pipeline.staging.SnapshotWriter;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.PluginDescriptor.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is staged, to snapshots under the present vocabulary. Repositories are not read, and may be gone: what miners
 * said is judged again, and what follows from it is concluded again.
 *
 * @param excludes what the settings leave out of one repository or another
 */
record BackfillStage(
        Plugins plugins,
        PluginRunner runner,
        StagingArea staging,
        Ontology ontology,
        RepositoryFingerprint fingerprints,
        List<List<String>> excludes,
        PortfolioStage portfolio,
        Path workspace,
        RunListener listener) {

    /** @param since ISO-8601 date or time; a repository whose commit is older stays as it is. Empty for no limit */
    IngestStage.Outcome again(String since) throws InterruptedException {
        Instant oldest = time(since);
        Landscape landscape = Landscape.read(workspace);
        if (landscape.repositories().isEmpty()) {
            throw new LodeException.Configuration(
                    "NOTHING_STAGED", "Nothing is staged in " + workspace + ".", "Run lode build first.");
        }
        List<RepositoryRun> runs = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        for (SnapshotName name : landscape.snapshots()) {
            if (!name.isPortfolio()) {
                Snapshot snapshot = judged(staging.open(name), oldest, runs);
                snapshots.add(snapshot);
                landscape = landscape.with(snapshot.name());
            }
        }
        PortfolioStage.Outcome all = portfolio.conclude(snapshots);
        landscape.with(all.snapshot().name()).write(workspace);
        return new IngestStage.Outcome(List.copyOf(runs), all.run());
    }

    /** The snapshot that counts from now on: a new one, or the former where there is nothing to do or it is damaged. */
    private Snapshot judged(Snapshot former, Instant oldest, List<RepositoryRun> runs) throws InterruptedException {
        long start = System.nanoTime();
        boolean asked = !Instant.parse(former.index().origin().committedAt()).isBefore(oldest)
                && !former.index().ontologyVersion().equals(ontology.version());
        try {
            Snapshot snapshot = asked ? restaged(former) : former;
            runs.add(run(snapshot, asked ? Status.RESTAGED : Status.UNCHANGED, start, Optional.empty()));
            return snapshot;
        } catch (LodeException.Integrity e) {
            runs.add(run(former, Status.FAILED, start, Optional.of(Failure.of(e, "stage"))));
            return former;
        }
    }

    private Snapshot restaged(Snapshot former) throws InterruptedException {
        listener.progress(former.name().repository() + ": staging again");
        Restaging restaging = new Restaging(former);
        try (SnapshotWriter writer = staging.beginAgain(former, fingerprint(former.index(), restaging))) {
            restaging.mine(writer);
            new PluginRuns(writer, runner, fingerprints.sql()).analyze(plugins.analyzers(Scope.REPOSITORY));
            return writer.seal();
        }
    }

    /** That of a build under the present vocabulary only if a build would stage the same. */
    private String fingerprint(SnapshotIndex former, Restaging restaging) {
        String url = former.origin().url();
        String branch = former.origin().branch();
        String refs = former.origin().refs();
        return excludes.stream()
                .filter(exclude -> fingerprints
                        .of(url, branch, refs, exclude, former.ontologyVersion())
                        .equals(former.fingerprint()))
                .filter(exclude -> restaging.complete())
                .map(exclude -> fingerprints.of(url, branch, refs, exclude, ontology.version()))
                .findFirst()
                .orElseGet(() -> fingerprints.after(former.fingerprint(), ontology.version()));
    }

    private static RepositoryRun run(Snapshot snapshot, Status status, long start, Optional<Failure> failure) {
        SnapshotIndex index = snapshot.index();
        return new RepositoryRun(
                snapshot.name().repository(),
                index.origin().url(),
                status,
                index.origin().commit(),
                snapshot.name().id(),
                "",
                failure.isPresent() ? new TreeMap<>() : index.facts(),
                failure.isPresent() ? new TreeMap<>() : index.issues(),
                failure.isPresent() ? new TreeMap<>() : PortfolioStage.rejects(snapshot),
                (System.nanoTime() - start) / 1_000_000,
                failure);
    }

    private static Instant time(String since) {
        if (since.isEmpty()) {
            return Instant.MIN;
        }
        try {
            return since.contains("T")
                    ? OffsetDateTime.parse(since).toInstant()
                    : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new LodeException.Configuration(
                    "SINCE",
                    "\"" + since + "\" is no time.",
                    "Write a date or a time of ISO-8601: 2026-03-01 or 2026-03-01T09:30:00Z.");
        }
    }
}
