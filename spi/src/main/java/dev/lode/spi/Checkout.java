package dev.lode.spi;

import java.util.List;

/** A repository at one commit, read from the object database; never a work tree. */
public interface Checkout {

    Revision revision();

    /** All paths in the order of their bytes. */
    List<FileEntry> files();

    /**
     * The content of a file, or the target of a symlink.
     *
     * @throws UnreadableFileException when it is absent, damaged or over the size limit
     */
    byte[] read(FileEntry file) throws UnreadableFileException;

    /**
     * What the same version of the plugin that asks has said of an earlier state of this repository, under the same
     * contract and vocabulary: a way to save work, never a source of truth. There is nothing where there was no earlier
     * run or where it cannot be trusted, and the earlier state may have had another branch, depth or history. What the
     * plugin says must be the same, byte by byte, whether it looks here or not.
     */
    default EarlierFacts earlier() {
        return EarlierFacts.none();
    }
}
