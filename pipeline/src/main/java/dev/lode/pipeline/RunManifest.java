package dev.lode.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The account of a run, {@code run.json}: what ran, what it counted, what failed. Times of the clock and durations
 * stand here and nowhere else.
 *
 * @param startedAt ISO-8601 UTC
 * @param elapsedMillis wall time
 */
public record RunManifest(
        String version,
        String command,
        String startedAt,
        long elapsedMillis,
        List<RepositoryRun> repositories,
        Optional<PortfolioRun> portfolio,
        Optional<LoadRun> load,
        Optional<ReportRun> report,
        Optional<Failure> failure,
        int exitCode) {

    /** What became of a repository. */
    public enum Status {
        /** It was read, and a new snapshot was staged. */
        MINED,
        /** What is staged of it was judged again by other words; it was not read. */
        RESTAGED,
        /** Its commit and the plugins are as they were; nothing was done. */
        UNCHANGED,
        /** It could not be read; an older snapshot of it stays where there is one. */
        FAILED
    }

    /**
     * One repository.
     *
     * @param location as given, without credentials
     * @param earlier snapshot whose history was taken up again, so that only new commits were compared; or empty
     * @param facts per plugin and type, how many were staged
     * @param issues per code
     * @param rejects per plugin and reason
     */
    public record RepositoryRun(
            String name,
            String location,
            Status status,
            String commit,
            String snapshot,
            String earlier,
            SortedMap<String, SortedMap<String, Long>> facts,
            SortedMap<String, Long> issues,
            SortedMap<String, Long> rejects,
            long elapsedMillis,
            Optional<Failure> failure) {}

    /** The analyzers that look at all repositories together. */
    public record PortfolioRun(
            Status status,
            String snapshot,
            SortedMap<String, SortedMap<String, Long>> facts,
            SortedMap<String, Long> issues,
            SortedMap<String, Long> rejects,
            long elapsedMillis) {}

    /** What changed in the graph. */
    public record LoadRun(
            String store,
            long nodesWritten,
            long nodesDeleted,
            long relationshipsWritten,
            long relationshipsDeleted,
            long deadLetters,
            long nodes,
            long relationships,
            long elapsedMillis) {}

    /**
     * The pages.
     *
     * @param queryHitRate share of questions that were answered from memory, 0 to 1
     * @param failures pages that could not be made, because a question asked for too much; they say so themselves
     */
    public record ReportRun(
            String folder,
            long pages,
            long pagesChanged,
            long queriesAsked,
            long queriesFromMemory,
            double queryHitRate,
            List<Failure> failures,
            long elapsedMillis) {}

    /**
     * What went wrong.
     *
     * @param phase of a repository, look, read or stage; of the whole run, ingest, stage, load, report or tidy;
     *     of a page, report
     */
    public record Failure(String code, String message, String hint, String phase) {

        public static Failure of(LodeException cause, String phase) {
            return new Failure(cause.code(), String.valueOf(cause.getMessage()), cause.hint(), phase);
        }
    }
}
