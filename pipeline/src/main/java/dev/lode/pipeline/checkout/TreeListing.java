package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.FileEntry;
import dev.lode.spi.RepositoryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists the paths of a tree, and refuses a tree whose names were made to escape from a work tree. */
final class TreeListing {

    private final ObjectReader reader;
    private final int maxFiles;
    private final ObjectChecker checker = new ObjectChecker();

    TreeListing(ObjectReader reader, int maxFiles) {
        this.reader = reader;
        this.maxFiles = maxFiles;
    }

    /** In the order of the paths' bytes, which is git's own. */
    List<FileEntry> of(AnyObjectId tree) throws IOException {
        List<FileEntry> files = new ArrayList<>();
        int entries = 0;
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            while (walk.next()) {
                // Directories count as well: a tree of trees can be huge without holding one file.
                if (++entries > maxFiles) {
                    throw tooMany();
                }
                check(walk);
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else {
                    files.add(entry(walk));
                }
            }
        }
        return List.copyOf(files);
    }

    private void check(TreeWalk walk) {
        AbstractTreeIterator at = walk.getTree(0, AbstractTreeIterator.class);
        byte[] name = new byte[at.getNameLength()];
        at.getName(name, 0);
        try {
            checker.checkPathSegment(name, 0, name.length);
        } catch (CorruptObjectException e) {
            throw new LodeException.Repository(
                    "UNSAFE_PATH",
                    "a tree holds the name '" + RepositoryPath.of(walk.getRawPath()) + "': "
                            + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT),
                    "Such a name escapes from a work tree; remove it from the branch.");
        }
    }

    private FileEntry entry(TreeWalk walk) throws IOException {
        FileMode mode = walk.getFileMode(0);
        FileEntry.Kind kind = kind(mode);
        AnyObjectId id = walk.getObjectId(0);
        long bytes = kind == FileEntry.Kind.SUBMODULE ? 0 : size(id);
        return new FileEntry(RepositoryPath.of(walk.getRawPath()), kind, bytes, id.name());
    }

    private static FileEntry.Kind kind(FileMode mode) {
        if (mode.equals(FileMode.SYMLINK)) {
            return FileEntry.Kind.SYMLINK;
        }
        if (mode.equals(FileMode.GITLINK)) {
            return FileEntry.Kind.SUBMODULE;
        }
        return mode.equals(FileMode.EXECUTABLE_FILE) ? FileEntry.Kind.EXECUTABLE : FileEntry.Kind.FILE;
    }

    /** 0 for a blob that a partial clone left out; reading it says so. */
    private long size(AnyObjectId id) throws IOException {
        try {
            return reader.getObjectSize(id, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            return 0;
        }
    }

    private LodeException tooMany() {
        return new LodeException.Repository(
                "LIMIT_EXCEEDED",
                "the commit holds more than " + maxFiles + " paths",
                "Raise the limit of files per repository if it is meant to be that large.");
    }
}
