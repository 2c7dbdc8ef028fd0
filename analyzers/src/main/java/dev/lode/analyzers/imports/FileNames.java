package dev.lode.analyzers.imports;

import dev.lode.spi.NodeKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of all repositories, by path. */
final class FileNames {

    private final Map<String, Set<String>> paths = new HashMap<>();

    void add(NodeKey file) {
        paths.computeIfAbsent(file.text("repository"), absent -> new HashSet<>())
                .add(file.text("path"));
    }

    boolean has(String repository, String path) {
        return paths.getOrDefault(repository, Set.of()).contains(path);
    }

    /** A path that a file names relative to itself; empty when it leads out of the repository. */
    static Optional<String> resolve(String file, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder(file) + "/" + relative).split("/")) {
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

    static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
