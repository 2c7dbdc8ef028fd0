package dev.lode.analyzers.imports;

import dev.lode.spi.NodeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of all repositories, by path. */
final class FileNames {

    private static final Pattern HEADER = Pattern.compile(".*\\.(?:h|hh|hpp|hxx|inc|inl|ipp|tcc)");

    private final Map<String, Set<String>> paths = new HashMap<>();
    private final Map<String, Map<String, List<String>>> headers = new HashMap<>();

    void add(NodeKey file) {
        String repository = file.text("repository");
        String path = file.text("path");
        paths.computeIfAbsent(repository, absent -> new HashSet<>()).add(path);
        if (HEADER.matcher(path).matches()) {
            headers.computeIfAbsent(repository, absent -> new HashMap<>())
                    .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), absent -> new ArrayList<>())
                    .add(path);
        }
    }

    /** The headers whose path is this one or ends in it, in no order. */
    List<String> headers(String repository, String end) {
        return headers
                .getOrDefault(repository, Map.of())
                .getOrDefault(end.substring(end.lastIndexOf('/') + 1), List.of())
                .stream()
                .filter(path -> ("/" + path).endsWith("/" + end))
                .toList();
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
