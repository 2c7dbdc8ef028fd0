package dev.lode.pipeline.staging;

import dev.lode.spi.Revision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a snapshot.
 *
 * @param repository canonical name of the repository; empty for the portfolio, all repositories together
 * @param id compact commit time, first 12 digits of the commit and the fingerprint, joined by hyphens:
 *     {@code 20260301T093000Z-0a1b2c3d4e5f-8e2f01aa}
 */
public record SnapshotName(String repository, String id) implements Comparable<SnapshotName> {

    private static final Comparator<SnapshotName> ORDER =
            Comparator.comparing(SnapshotName::repository).thenComparing(SnapshotName::id);

    /** Event time of a repository that has no commit. */
    static final String NEVER = "1970-01-01T00:00:00Z";

    private static final int COMMIT_DIGITS = 12;

    /** @param fingerprint of {@link Fingerprint} */
    public static SnapshotName of(Revision revision, String fingerprint) {
        return new SnapshotName(
                revision.repository(),
                compact(eventTime(revision.committedAt())) + suffix(revision.commit(), fingerprint));
    }

    /** Of the same repository at the same commit. */
    static SnapshotName again(SnapshotName former, SnapshotIndex.Origin origin, String fingerprint) {
        return new SnapshotName(
                former.repository(), compact(origin.committedAt()) + suffix(origin.commit(), fingerprint));
    }

    /** @param eventTime newest commit time of the inputs */
    static SnapshotName portfolio(List<SnapshotName> inputs, String eventTime, String fingerprint) {
        return new SnapshotName("", compact(eventTime) + suffix(digest(inputs), fingerprint));
    }

    public boolean isPortfolio() {
        return repository.isEmpty();
    }

    static String eventTime(String committedAt) {
        return committedAt.isEmpty() ? NEVER : committedAt;
    }

    /** The end of the id, which is known before the commit itself is. */
    static String suffix(String commit, String fingerprint) {
        String digits = commit.isEmpty() ? "0".repeat(COMMIT_DIGITS) : commit.substring(0, COMMIT_DIGITS);
        return "-" + digits + "-" + fingerprint;
    }

    /** Stands for the commit where there are many: hash of the inputs, whatever their order. */
    static String digest(List<SnapshotName> inputs) {
        return Fingerprint.sha256(inputs.stream()
                .sorted()
                .map(input -> input.repository().length() + ":" + input.repository() + input.id())
                .collect(Collectors.joining("\n")));
    }

    private static String compact(String time) {
        return time.replace("-", "").replace(":", "");
    }

    @Override
    public int compareTo(SnapshotName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (isPortfolio() ? "portfolio" : repository) + "/" + id;
    }
}
