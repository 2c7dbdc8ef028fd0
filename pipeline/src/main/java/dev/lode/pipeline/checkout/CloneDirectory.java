package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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
            removeIncoming();
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

    /**
     * Removes what a fetch that failed has left: packs that were not taken in, and the whole clone when no fetch into it
     * ever went well.
     */
    void cleanUp() throws IOException {
        removeIncoming();
        Path packedRefs = path.resolve("packed-refs");
        try (Stream<Path> refs =
                Files.isDirectory(path.resolve("refs")) ? Files.walk(path.resolve("refs")) : Stream.of()) {
            if (!Files.exists(packedRefs) && refs.noneMatch(Files::isRegularFile)) {
                delete();
            }
        }
    }

    private void removeIncoming() throws IOException {
        Path objects = path.resolve("objects");
        if (Files.isDirectory(objects)) {
            try (DirectoryStream<Path> incoming = Files.newDirectoryStream(objects, "incoming_*")) {
                for (Path each : incoming) {
                    Files.delete(each);
                }
            }
        }
    }

    /** What a clone takes on disk; what goes while it is counted does not count. */
    static long bytes(Path clone) {
        long bytes = 0;
        for (String folder : List.of("objects", "objects/pack")) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(clone.resolve(folder))) {
                for (Path file : files) {
                    bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
                }
            } catch (IOException e) {
                continue;
            }
        }
        return bytes;
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
