package dev.lode.miners.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words what the imports of a file ask for, and makes it absolute where it is relative to the file. */
final class Targets {

    private static final Pattern EXTENSION = Pattern.compile("(\\.d)?\\.[mc]?[jt]sx?$|\\.(rb|rs)$");

    private final String path;
    private final Language.Modularity modularity;

    Targets(String path, Language.Modularity modularity) {
        this.path = path;
        this.modularity = modularity;
    }

    /** Name of the module that a file is, where files or directories are modules; else empty. */
    String module() {
        return switch (modularity) {
            case PATH -> EXTENSION.matcher(path).replaceAll("");
            case DIRECTORY -> path.substring(0, Math.max(0, path.lastIndexOf('/')));
            case STATED, NONE -> "";
        };
    }

    /** What an import asks for, as its key words it. */
    String name(String source, String name) {
        if (name.isEmpty()) {
            return source;
        }
        return source + (modularity == Language.Modularity.PATH ? "#" : ".") + name;
    }

    /** The absolute name, if that can be told: of the module where modules are paths, else of what is asked for. */
    Optional<String> of(String source, String name) {
        return switch (modularity) {
            case PATH ->
                source.startsWith("./") || source.startsWith("../") || source.equals(".") || source.equals("..")
                        ? resolve(source)
                        : Optional.of(source);
            case DIRECTORY -> Optional.of(source);
            case STATED -> Optional.of(name(source, name));
            case NONE -> Optional.empty();
        };
    }

    /** Empty when it leads out of the repository. */
    private Optional<String> resolve(String source) {
        Deque<String> segments = new ArrayDeque<>();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (String segment : (folder + source).split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(EXTENSION.matcher(String.join("/", segments)).replaceAll(""))
                .filter(target -> !target.isEmpty());
    }
}
