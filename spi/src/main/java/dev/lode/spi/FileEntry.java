package dev.lode.spi;

/**
 * A path of a commit's tree.
 *
 * @param path as {@link RepositoryPath} writes it
 * @param bytes size of the content; 0 for a submodule
 * @param objectId blob id, or the commit of a submodule
 */
public record FileEntry(String path, Kind kind, long bytes, String objectId) {

    /** What the tree says of the path. */
    public enum Kind {
        FILE,
        EXECUTABLE,
        SYMLINK,
        SUBMODULE
    }

    /** Name without directories. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
