package dev.lode.miners.structure.calls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the file of the repository that an import asks for, as the TypeScript compiler and bundlers do. */
final class ModuleFiles {

    private static final List<String> EXTENSIONS =
            List.of(".ts", ".tsx", ".d.ts", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs");
    private static final Pattern COMPILED = Pattern.compile("\\.[mc]?jsx?$");

    private final Map<String, ScriptFile> files;
    private final ProjectSettings settings;
    private final Map<String, Optional<ScriptFile>> found = new HashMap<>();

    /** @param files by path */
    ModuleFiles(Map<String, ScriptFile> files, ProjectSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /**
     * The file.
     *
     * @param path of the file that asks
     * @param source as it is written there, without quotes
     */
    Optional<ScriptFile> find(String path, String source) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return found.computeIfAbsent(folder + '\n' + source, _ -> search(folder, source));
    }

    private Optional<ScriptFile> search(String folder, String source) {
        if (source.startsWith("./") || source.startsWith("../") || source.equals(".") || source.equals("..")) {
            return file(folder + source);
        }
        return settings.candidates(folder, source)
                .map(this::file)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ScriptFile> file(String path) {
        String plain = normal(path);
        return exact(plain)
                .or(() -> extended(plain))
                .or(() -> extended(COMPILED.matcher(plain).replaceFirst("")))
                .or(() -> extended(plain.isEmpty() ? "index" : plain + "/index"));
    }

    private Optional<ScriptFile> exact(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private Optional<ScriptFile> extended(String path) {
        return EXTENSIONS.stream()
                .map(extension -> files.get(path + extension))
                .filter(file -> file != null)
                .map(file -> (ScriptFile) file)
                .findFirst();
    }

    /** Without {@code .} and {@code ..}; what leads out of the repository finds nothing. */
    static String normal(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return "..";
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
