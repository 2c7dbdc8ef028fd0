package dev.lode.testkit;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A checkout whose tree is a folder, or a map of paths to contents. Its commit is always the same. */
public final class FolderCheckout implements Checkout {

    private final Map<String, byte[]> contents;
    private final Path folder;

    private FolderCheckout(Map<String, byte[]> contents, Path folder) {
        this.contents = contents;
        this.folder = folder;
    }

    public static FolderCheckout of(Path folder) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderCheckout(sorted(contents), folder);
    }

    public static FolderCheckout of(Map<String, byte[]> contents) {
        return new FolderCheckout(sorted(contents), Path.of("."));
    }

    /** A checkout of one text file. */
    public static FolderCheckout of(String path, String text) {
        return of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> sorted(Map<String, byte[]> contents) {
        Map<String, byte[]> sorted = new TreeMap<>((left, right) ->
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));
        sorted.putAll(contents);
        return sorted;
    }

    @Override
    public Revision revision() {
        return new Revision(
                "example",
                "",
                "main",
                "0123456789abcdef0123456789abcdef01234567",
                "2026-01-02T03:04:05Z",
                false,
                "",
                folder);
    }

    @Override
    public List<FileEntry> files() {
        return contents.entrySet().stream()
                .map(entry ->
                        new FileEntry(entry.getKey(), FileEntry.Kind.FILE, entry.getValue().length, "0".repeat(40)))
                .toList();
    }

    @Override
    public byte[] read(FileEntry file) {
        return contents.get(file.path()).clone();
    }
}
