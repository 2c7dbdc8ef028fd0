package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The bare clone of a remote repository in the workspace. Its configuration names no remote, and so holds no secret. */
record CloneDirectory(Path path) {

    static CloneDirectory of(Path clones, String repository) {
        String readable = repository.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        String start = readable.substring(0, Math.min(readable.length(), 80));
        return new CloneDirectory(clones.resolve(start + "-" + hash(repository) + ".git"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the clone; one that is absent, or that a killed run left half made, is made anew. */
    Repository open(CheckoutSettings settings) throws IOException {
        try {
            return LocalRepository.find(path).open(settings);
        } catch (LodeException.Repository e) {
            delete();
            Files.createDirectories(path);
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(path.toFile())
                    .setBare()
                    .build();
            repository.create(true);
            return repository;
        }
    }

    void delete() throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> paths = Files.walk(path)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
