package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the files that a statement reads or writes instead of tables: paths and addresses in strings, stages, and files
 * named by their format.
 */
final class FilePlaces {

    /** Words before a place of files. */
    private static final Set<String> BEFORE =
            Set.of("FROM", "JOIN", "TO", "INTO", "DIRECTORY", "INPATH", "INFILE", "LOCATION", "URI", "URIS", "PATH");

    /** Functions whose first string is a place of files. */
    private static final Set<String> FUNCTIONS = Set.of(
            "READ_FILES",
            "CLOUD_FILES",
            "READ_CSV",
            "READ_CSV_AUTO",
            "READ_PARQUET",
            "PARQUET_SCAN",
            "READ_JSON",
            "READ_JSON_AUTO",
            "READ_NDJSON",
            "READ_XLSX",
            "READ_TEXT",
            "READ_BLOB",
            "DELTA_SCAN",
            "ICEBERG_SCAN",
            "LIST_FILES",
            "OPENROWSET",
            "S3",
            "STREAM_READ_FILES");

    private final List<Token> tokens;
    private final boolean stages;
    private final Set<String> found = new TreeSet<>();

    private FilePlaces(List<Token> tokens, boolean stages) {
        this.tokens = tokens;
        this.stages = stages;
    }

    /** @param stages an at sign before a name means a stage of files, not a variable */
    static List<String> of(List<Token> tokens, boolean stages) {
        FilePlaces places = new FilePlaces(tokens, stages);
        for (int i = 1; i < tokens.size(); i++) {
            places.at(i);
        }
        return new ArrayList<>(places.found);
    }

    private void at(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        boolean bracket = before.symbol('(') || before.symbol('[') || before.symbol('=');
        Token word = bracket && i > 1 ? tokens.get(i - 2) : before;
        boolean place = BEFORE.contains(word.word())
                || (before.symbol('(') && word.kind() == Token.Kind.WORD && FUNCTIONS.contains(word.word()));
        if (place && token.kind() == Token.Kind.STRING && path(token.text())) {
            found.add(token.text().substring(1, token.text().length() - 1));
        } else if (place && stages && token.text().startsWith("@")) {
            stage(i);
        } else if (BEFORE.contains(before.word()) && DottedName.at(tokens, i).file()) {
            found.add(tokens.get(i + 2).text().replace("`", ""));
        }
    }

    /** A stage with the path behind it. */
    private void stage(int from) {
        int next = from + 1;
        while (next < tokens.size()
                && tokens.get(next).start() == tokens.get(next - 1).end()
                && !tokens.get(next).symbol(')')
                && !tokens.get(next).symbol(',')) {
            next++;
        }
        StringBuilder name = new StringBuilder();
        tokens.subList(from, next).forEach(token -> name.append(token.text()));
        found.add(name.toString());
    }

    /** Quoted text that says where, not who or what. */
    private static boolean path(String quoted) {
        String plain = quoted.toLowerCase(Locale.ROOT);
        return plain.length() > 2
                && (plain.indexOf('/') >= 0 || plain.indexOf('\\') >= 0 || plain.matches(".*\\.[a-z0-9]{2,8}.?"))
                && plain.indexOf('\n') < 0
                && plain.indexOf(' ') < 0;
    }
}
