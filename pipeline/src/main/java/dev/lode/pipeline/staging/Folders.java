package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders and files that appear whole or not at all. */
final class Folders {

    private Folders() {}

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StorageFailure.of(folder, e);
        }
    }

    /** Refuses to begin what would not fit. */
    static void requireFree(Path folder, long bytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw StorageFailure.noSpace(folder, free + " bytes are free, " + bytes + " are needed to begin");
            }
        } catch (IOException e) {
            throw StorageFailure.of(folder, e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw StorageFailure.of(folder, e);
        }
    }

    /** Writes a file through to the disk. */
    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            force(file);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    /** Puts a file in the place of another in one step. */
    static void replace(Path file, byte[] content) {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        write(fresh, content);
        publish(fresh, file);
    }

    /** Gives a file or folder its name in one step, for good. */
    static void publish(Path hidden, Path name) {
        try {
            force(hidden);
            Files.move(hidden, name, StandardCopyOption.ATOMIC_MOVE);
            force(Objects.requireNonNull(name.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw StorageFailure.of(name, e);
        }
    }

    /** Waits until the disk has it. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
