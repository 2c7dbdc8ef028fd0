package dev.lode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees of files: compared, copied, emptied. */
final class Folders {

    private Folders() {}

    /** SHA-256 of each file by its path, folders that hold nothing included. */
    static SortedMap<String, String> contents(Path root) {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path path : paths(root)) {
            String name = root.relativize(path).toString();
            if (Files.isDirectory(path)) {
                contents.put(name + "/", "");
            } else {
                contents.put(name, sha256(path));
            }
        }
        return contents;
    }

    /** When each file was written last. */
    static SortedMap<String, String> times(Path root) {
        SortedMap<String, String> times = new TreeMap<>();
        for (Path path : paths(root)) {
            try {
                times.put(
                        root.relativize(path).toString(),
                        Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                                .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return times;
    }

    /** Paths of the files below a folder that hold a text, whatever their encoding. */
    static List<Path> holding(Path root, String text) {
        return paths(root).stream()
                .filter(Files::isRegularFile)
                .filter(path -> new String(bytes(path), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text))
                .toList();
    }

    static Path copy(Path from, Path to) {
        for (Path path : paths(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            try {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return to;
    }

    static void delete(Path root) {
        if (Files.exists(root)) {
            Stream.concat(Stream.of(root), paths(root).stream())
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> {
                        try {
                            Files.delete(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** All below a folder, in order. */
    static List<Path> paths(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
