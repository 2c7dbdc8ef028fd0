package dev.lode.miners.paths;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths from the root of a repository. */
final class RepositoryPaths {

    private RepositoryPaths() {}

    /** The folder of a file; empty for the root. */
    static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    /** A path that is written relative to a folder; empty when it leads out of the repository. */
    static Optional<String> resolve(String folder, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (relative.startsWith("/") ? relative : folder + "/" + relative).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** A path below a folder. */
    static String below(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
