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
}
