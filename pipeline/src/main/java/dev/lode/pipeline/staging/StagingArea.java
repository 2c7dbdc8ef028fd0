package dev.lode.pipeline.staging;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.StorageFailure;
import dev.lode.spi.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of all snapshots: {@code <repository>/<snapshot id>/}. What is sealed never changes. */
public final class StagingArea {

    private final Path root;
    private final Ontology ontology;
    private final StagingLimits limits;

    public StagingArea(Path root, Ontology ontology) {
        this(root, ontology, StagingLimits.DEFAULT);
    }

    public StagingArea(Path root, Ontology ontology, StagingLimits limits) {
        this.root = root;
        this.ontology = ontology;
        this.limits = limits;
    }

    /** The sealed snapshot of a repository at a commit, if there is one. */
    public Optional<Snapshot> find(String repository, String commit, String fingerprint) {
        String suffix = SnapshotName.suffix(commit, fingerprint);
        return ids(root.resolve(FolderName.of(repository))).stream()
                .filter(id -> id.endsWith(suffix))
                .map(id -> open(new SnapshotName(repository, id)))
                .filter(snapshot -> snapshot.index().origin().commit().equals(commit))
                .findFirst();
    }

    /** The sealed snapshot of the portfolio that was concluded from these, if there is one. */
    public Optional<Snapshot> findPortfolio(Collection<Snapshot> inputs, String fingerprint) {
        SnapshotName name = portfolioName(inputs, fingerprint);
        return isSealed(name) ? Optional.of(open(name)) : Optional.empty();
    }

    /** @throws LodeException.Integrity when it is not there or its index cannot be read */
    public Snapshot open(SnapshotName name) {
        if (!isSealed(name)) {
            throw new LodeException.Integrity(
                    "SNAPSHOT_MISSING",
                    "There is no sealed snapshot " + name + " in " + root,
                    "Run lode mine on the repository again.");
        }
        return Snapshot.read(folder(name));
    }

    /** Names of all sealed snapshots, in order. */
    public List<SnapshotName> snapshots() {
        return sealedFolders().stream()
                .map(folder -> Snapshot.read(folder).name())
                .sorted()
                .toList();
    }

    /** Folders that have an index, whatever it says. */
    List<Path> sealedFolders() {
        return folders(root).stream()
                .flatMap(repository -> ids(repository).stream().map(repository::resolve))
                .toList();
    }

    /** Begins the snapshot of a repository; nothing is to be seen of it until it is sealed. */
    public SnapshotWriter begin(Revision revision, String fingerprint) {
        SnapshotIndex.Origin origin = new SnapshotIndex.Origin(
                revision.url(),
                revision.branch(),
                revision.commit(),
                SnapshotName.eventTime(revision.committedAt()),
                revision.shallow(),
                revision.refs(),
                List.of());
        return writer(SnapshotName.of(revision, fingerprint), fingerprint, origin, List.of());
    }

    /** Begins another snapshot of what a sealed one is of. */
    public SnapshotWriter beginAgain(Snapshot former, String fingerprint) {
        SnapshotIndex.Origin origin = former.index().origin();
        SnapshotName name = SnapshotName.again(former.name(), origin, fingerprint);
        return writer(name, fingerprint, origin, List.of());
    }

    /** Begins the snapshot of what follows from all repositories together. */
    public SnapshotWriter beginPortfolio(Collection<Snapshot> inputs, String fingerprint) {
        SnapshotIndex.Origin origin = new SnapshotIndex.Origin("", "", "", newest(inputs), false, "", names(inputs));
        return writer(portfolioName(inputs, fingerprint), fingerprint, origin, List.copyOf(inputs));
    }

    /**
     * Removes old snapshots, the oldest commits first; call it under the {@link WorkspaceLock}.
     *
     * @param needed stay, however old
     * @param newest how many of each repository stay besides
     */
    public void prune(Set<SnapshotName> needed, long newest) {
        Set<Path> kept = needed.stream().map(this::folder).collect(Collectors.toSet());
        for (Path repository : folders(root)) {
            List<String> ids = ids(repository);
            ids.stream()
                    .limit(Math.max(0, ids.size() - newest))
                    .map(repository::resolve)
                    .filter(folder -> !kept.contains(folder))
                    .forEach(StagingArea::remove);
        }
    }

    /** No longer a snapshot from one moment to the next, whatever happens then. */
    private static void remove(Path folder) {
        Path hidden = folder.resolveSibling("." + folder.getFileName() + ".old");
        Folders.publish(folder, hidden);
        Folders.delete(hidden);
    }

    /** Removes what runs that were killed have left half-done; call it under the {@link WorkspaceLock}. */
    public void sweep() {
        for (Path repository : folders(root)) {
            for (Path child : folders(repository)) {
                if (!Files.exists(child.resolve(SnapshotIndex.FILE)) || hidden(child)) {
                    Folders.delete(child);
                }
            }
        }
    }

    private SnapshotWriter writer(
            SnapshotName name, String fingerprint, SnapshotIndex.Origin origin, List<Snapshot> inputs) {
        return new SnapshotWriter(folder(name), name, fingerprint, origin, inputs, ontology, limits);
    }

    private static SnapshotName portfolioName(Collection<Snapshot> inputs, String fingerprint) {
        return SnapshotName.portfolio(names(inputs), newest(inputs), fingerprint);
    }

    private static String newest(Collection<Snapshot> inputs) {
        return inputs.stream()
                .map(snapshot -> snapshot.index().origin().committedAt())
                .max(Comparator.naturalOrder())
                .orElse(SnapshotName.NEVER);
    }

    private static List<SnapshotName> names(Collection<Snapshot> inputs) {
        return inputs.stream().map(Snapshot::name).sorted().toList();
    }

    private boolean isSealed(SnapshotName name) {
        return Files.isRegularFile(folder(name).resolve(SnapshotIndex.FILE));
    }

    private Path folder(SnapshotName name) {
        return root.resolve(FolderName.of(name)).resolve(name.id());
    }

    /** Ids of the sealed snapshots in a repository's folder. */
    private static List<String> ids(Path repository) {
        return folders(repository).stream()
                .filter(folder -> !hidden(folder) && Files.isRegularFile(folder.resolve(SnapshotIndex.FILE)))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static boolean hidden(Path folder) {
        return folder.getFileName().toString().startsWith(".");
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw StorageFailure.of(parent, e);
        }
    }
}
