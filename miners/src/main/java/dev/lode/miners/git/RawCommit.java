package dev.lode.miners.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit as it is stored.
 *
 * @param raw all of its bytes
 */
record RawCommit(ObjectId id, ObjectId tree, List<ObjectId> parents, byte[] raw) {

    private static final String TREE = "tree ";
    private static final String PARENT = "parent ";
    private static final int ID = 40;

    /** It begins with the lines of its tree and its parents. */
    static RawCommit parse(ObjectId id, byte[] raw) throws CorruptObjectException {
        if (!starts(raw, 0, TREE)) {
            throw new CorruptObjectException(id, "the commit names no tree");
        }
        try {
            ObjectId tree = ObjectId.fromString(raw, TREE.length());
            List<ObjectId> parents = new ArrayList<>(2);
            int line = TREE.length() + ID + 1;
            for (; starts(raw, line, PARENT); line += PARENT.length() + ID + 1) {
                parents.add(ObjectId.fromString(raw, line + PARENT.length()));
            }
            return new RawCommit(id, tree, List.copyOf(parents), raw);
        } catch (IllegalArgumentException e) {
            throw new CorruptObjectException(id, "the commit names its tree or a parent by no id");
        }
    }

    private static boolean starts(byte[] raw, int at, String key) {
        if (at + key.length() + ID >= raw.length) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (raw[at + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As a shallow clone has it where it ends. */
    RawCommit withoutParents() {
        return new RawCommit(id, tree, List.of(), raw);
    }
}
