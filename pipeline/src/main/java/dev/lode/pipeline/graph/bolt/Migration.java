package dev.lode.pipeline.graph.bolt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A numbered step of the keys of a store, written once and never edited.
 *
 * @param id number and ontology version: {@code 0001-0.1.0}
 * @param statements in their order
 */
record Migration(String id, List<String> statements) {

    private static final String FOLDER = "/lode/migrations/";

    /** Those that Lode ships with, in their order. */
    static List<Migration> shipped(BoltDialect dialect) {
        return lines(FOLDER + "index.txt").stream()
                .map(id -> new Migration(id, lines(FOLDER + dialect.folder() + "/" + id + ".cypher")))
                .toList();
    }

    String checksum() {
        try {
            byte[] text = String.join("\n", statements).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Migration.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> line.endsWith(";") ? line.substring(0, line.length() - 1) : line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
