package dev.lode.cli;

import dev.lode.pipeline.RunManifest;
import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.RunManifest.LoadRun;
import dev.lode.pipeline.RunManifest.ReportRun;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

/** A run's account for a person: results to stdout, what went wrong and what to do to stderr. */
record RunSummary(Console console) {

    private static final int CODES = 3;

    /** What went wrong, one to three lines each. */
    void tell(RunManifest manifest) {
        for (RepositoryRun run : manifest.repositories()) {
            run.failure().ifPresent(failure -> tell(run.location() + ": ", failure));
        }
        manifest.report().ifPresent(run -> run.failures().forEach(failure -> tell("", failure)));
        manifest.failure().ifPresent(failure -> tell("", failure));
    }

    private void tell(String where, Failure failure) {
        console.say("lode: " + where + failure.code() + ": " + failure.message());
        if (!failure.hint().isEmpty()) {
            console.say("  " + failure.hint());
        }
    }

    /** What there is now. */
    void show(RunManifest manifest) {
        manifest.repositories().forEach(this::show);
        manifest.load().ifPresent(this::show);
        manifest.report().ifPresent(this::show);
    }

    private void show(RepositoryRun run) {
        long facts = run.facts().values().stream()
                .flatMap(types -> types.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        line("%-10s %s: %d facts%s%s"
                .formatted(
                        run.status().name().toLowerCase(java.util.Locale.ROOT),
                        run.name(),
                        facts,
                        counted(", not read or decided: ", run.issues()),
                        counted(", rejected: ", run.rejects())));
    }

    private static String counted(String label, SortedMap<String, Long> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CODES)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        return label + most + (counts.size() > CODES ? " …" : "");
    }

    private void show(LoadRun run) {
        line("loaded     nodes: %d written, %d deleted; relationships: %d written, %d deleted%s"
                .formatted(
                        run.nodesWritten(),
                        run.nodesDeleted(),
                        run.relationshipsWritten(),
                        run.relationshipsDeleted(),
                        run.deadLetters() == 0 ? "" : "; refused: " + run.deadLetters() + " (lode dlq list)"));
        line("graph      %d nodes, %d relationships in %s".formatted(run.nodes(), run.relationships(), run.store()));
    }

    private void show(ReportRun run) {
        line(
                run.pages() == 0
                        ? "reports    as they were, in " + run.folder()
                        : "reports    %d pages, %d files changed, in %s%s"
                                .formatted(run.pages(), run.pagesChanged(), run.folder(), missing(run)));
    }

    private static String missing(ReportRun run) {
        int failed = run.failures().size();
        return failed == 0 ? "" : "; not made: " + failed + ", each says why";
    }

    private void line(String text) {
        console.out().println(Console.printable(text));
    }
}
