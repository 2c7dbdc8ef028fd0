package dev.lode.pipeline.report;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The folder that holds the pages. Files are replaced whole, only when their bytes change, and never through a link:
 * a link in the place of a file is replaced, one in the place of a folder is refused.
 */
final class ReportFolder {

    private final Path root;

    ReportFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes a file.
     *
     * @param path names between slashes, as pages are named
     * @return false when it held these bytes already
     * @throws LodeException.Configuration when something else stands in its place or the folder cannot be written
     */
    boolean write(String path, byte[] content) {
        Path target = inside(path);
        try {
            Files.createDirectories(root);
            createFolders(target);
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(path, "a folder stands in its place");
            }
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(target) == content.length
                    && Arrays.equals(Files.readAllBytes(target), content)) {
                return false;
            }
            replace(target, content);
            return true;
        } catch (IOException e) {
            throw refused(path, e.toString());
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path written = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(written);
        Files.write(written, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void createFolders(Path target) throws IOException {
        Path folder = root;
        for (Path name : root.relativize(target)) {
            if (folder != root && Files.isSymbolicLink(folder)) {
                throw refused(
                        root.relativize(target).toString(),
                        "a link stands in the place of the folder " + root.relativize(folder));
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
            folder = folder.resolve(name);
        }
    }

    /** The content of a file, or empty bytes when there is none. */
    byte[] read(String path) {
        Path target = inside(path);
        try {
            return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(target) : new byte[0];
        } catch (IOException e) {
            throw refused(path, e.toString());
        }
    }

    /** Deletes a file and the folders that it leaves empty; false when there is no such file, or it is not ours. */
    boolean delete(String path) {
        Path target = root.resolve(path).normalize();
        boolean outside =
                !target.startsWith(root) || target.equals(root) || Path.of(path).isAbsolute();
        if (outside || behindLink(target) || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.delete(target);
            for (Path folder = target.getParent();
                    folder != null && !folder.equals(root);
                    folder = folder.getParent()) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw refused(path, e.toString());
        }
        return true;
    }

    private boolean behindLink(Path target) {
        for (Path folder = target.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                return true;
            }
        }
        return false;
    }

    private Path inside(String path) {
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw refused(path, "it lies outside the report folder");
        }
        return target;
    }

    private LodeException refused(String path, String why) {
        return new LodeException.Configuration(
                "REPORT_NOT_WRITTEN",
                "cannot write " + path + " in " + root + ": " + why,
                "name another folder with --reports, or move what is in the way");
    }
}
