package dev.lode.miners.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** One path of one tree. */
record Side(String path, FileMode mode, ObjectId id) {

    boolean regular() {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    boolean sameKind(Side other) {
        return regular() ? other.regular() : mode.equals(other.mode);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
