package dev.lode.sql.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found on a half of a corpus: one line of figures on the standard output, and for the open half a file in
 * {@code target/truth-sql} with the items that fail. Of the held half only kinds of failures are told.
 */
final class Findings {

    private static final Path FOLDER = Path.of("target", "truth-sql");
    private static final int LONGEST = 3_000;

    private final String what;
    private final Corpus corpus;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final StringBuilder failures = new StringBuilder();

    Findings(String what, Corpus corpus) {
        this.what = what;
        this.corpus = corpus;
    }

    /**
     * An item that fails.
     *
     * @param kind one of few words, told of both halves
     */
    void failed(Item item, String kind, List<String> details) {
        kinds.merge(kind, 1, Integer::sum);
        failures.append("=== ").append(item.name()).append("  [").append(kind).append("]\n");
        details.forEach(detail -> failures.append("  ").append(detail).append('\n'));
        String sql = item.sql();
        failures.append(sql, 0, Math.min(sql.length(), LONGEST)).append("\n\n");
    }

    void print(String figures) {
        StringBuilder told = new StringBuilder();
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(8)
                .forEach(kind -> told.append(told.isEmpty() ? "; " : ", ")
                        .append(kind.getKey())
                        .append(' ')
                        .append(kind.getValue()));
        System.out.println(what + " · " + corpus + ": " + figures + told);
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(what + "-" + corpus.name() + ".txt");
            if (corpus.half() == Half.OPEN) {
                Files.writeString(file, failures);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
