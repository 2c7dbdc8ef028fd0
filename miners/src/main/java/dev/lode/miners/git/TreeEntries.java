package dev.lode.miners.git;

import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** Goes through the entries of a tree: mode in octal, space, name, zero byte and 20 bytes of id, one after another. */
final class TreeEntries {

    private static final int ID = 20;

    private final byte[] tree;
    private int start;
    private int mode;
    private int name;
    private int nameEnd;

    /** @param from where an entry begins */
    TreeEntries(byte[] tree, int from) throws CorruptObjectException {
        this.tree = tree;
        this.start = from;
        parse();
    }

    /** Where the first entry begins that is not the same in two trees. */
    static int firstDifference(byte[] left, byte[] right) {
        int mismatch = Arrays.mismatch(left, right);
        int start = 0;
        for (int at = 0; at < mismatch; ) {
            while (at < mismatch && left[at] != 0) {
                at++;
            }
            at += 1 + ID;
            start = at <= mismatch ? at : start;
        }
        return mismatch < 0 ? left.length : start;
    }

    boolean ended() {
        return start >= tree.length;
    }

    void advance() throws CorruptObjectException {
        start = nameEnd + 1 + ID;
        parse();
    }

    private void parse() throws CorruptObjectException {
        if (ended()) {
            return;
        }
        int at = start;
        mode = 0;
        while (at < tree.length && tree[at] != ' ') {
            mode = (mode << 3) + tree[at++] - '0';
        }
        name = ++at;
        while (at < tree.length && tree[at] != 0) {
            at++;
        }
        nameEnd = at;
        if (nameEnd + ID >= tree.length) {
            throw new CorruptObjectException("a tree ends within an entry");
        }
    }

    /** In git's order of names, in which that of a tree has a slash at its end. */
    int compareTo(TreeEntries other) {
        int length = Math.min(nameEnd - name, other.nameEnd - other.name);
        int mismatch = Arrays.mismatch(tree, name, name + length, other.tree, other.name, other.name + length);
        return mismatch < 0
                ? Integer.compare(octet(length), other.octet(length))
                : Integer.compare(octet(mismatch), other.octet(mismatch));
    }

    private int octet(int index) {
        return name + index < nameEnd ? tree[name + index] & 0xff : isTree() ? '/' : 0;
    }

    boolean same(TreeEntries other) {
        return (mode == other.mode || mode().equals(other.mode()))
                && Arrays.equals(
                        tree, nameEnd + 1, nameEnd + 1 + ID, other.tree, other.nameEnd + 1, other.nameEnd + 1 + ID);
    }

    boolean isTree() {
        return FileMode.TREE.equals(mode);
    }

    FileMode mode() {
        return FileMode.fromBits(mode);
    }

    ObjectId id() {
        return ObjectId.fromRaw(tree, nameEnd + 1);
    }

    /** The path below a folder, whose own path ends with a slash unless it is the top. */
    byte[] path(byte[] folder) {
        byte[] path = Arrays.copyOf(folder, folder.length + nameEnd - name);
        System.arraycopy(tree, name, path, folder.length, nameEnd - name);
        return path;
    }
}
