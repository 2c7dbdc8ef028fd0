package dev.lode.analyzers.imports;

import dev.lode.spi.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Rust uses: of {@code crate} and {@code self} the longest path that is a file below the crate's root or the module
 * itself; {@code std}, {@code core} and {@code alloc} are the language's own; of a crate of the repository the longest
 * path below its {@code src}. Other crates stay unknown, and so does {@code super}, which is the file itself in a module
 * within it, such as that of its tests. Of a list in braces what stands before it counts.
 */
final class RustNames implements Names {

    private static final String LANGUAGE = "rust";
    private static final Set<String> STANDARD = Set.of("std", "core", "alloc", "proc_macro", "test");
    private static final Set<String> ROOTS = Set.of("lib", "main", "mod");

    private final Modules modules;
    private final Mappings mappings;

    RustNames(Modules modules, Mappings mappings) {
        this.modules = modules;
        this.mappings = mappings;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String target = statement.text("target").orElse("").split("[{*\\s]", 2)[0];
        List<String> parts = new ArrayList<>(Arrays.asList(target.split("\\.")));
        String file = statement.key().text("path").replaceFirst("\\.rs$", "");
        Optional<String> found;
        switch (parts.removeFirst()) {
            case "crate" -> found = below(repository, root(repository, file), parts);
            case "self" -> found = below(repository, children(file), parts);
            case "super" -> found = Optional.empty();
            case String first
            when STANDARD.contains(first) -> {
                return new Meaning.Standard();
            }
            case String first -> found = crate(repository, first, parts);
        }
        return found.map(name -> Meaning.resolved(Modules.key(repository, LANGUAGE, name)))
                .orElse(new Meaning.Unknown());
    }

    private Optional<String> crate(String repository, String name, List<String> parts) {
        return mappings.paths(repository, "crate", name, '.').stream()
                .map(FileNames::folder)
                .flatMap(source -> below(repository, source, parts).stream())
                .findFirst();
    }

    /** The folder of a file's child modules. */
    private static String children(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return ROOTS.contains(name) ? FileNames.folder(file) : file;
    }

    /** The nearest folder above a file that holds the root of a crate. */
    private String root(String repository, String file) {
        String folder = FileNames.folder(file);
        while (!folder.isEmpty() && !has(repository, folder + "/lib") && !has(repository, folder + "/main")) {
            folder = FileNames.folder(folder);
        }
        return folder;
    }

    /** The longest path below a folder that is a file, or the file of the folder itself. */
    private Optional<String> below(String repository, String folder, List<String> parts) {
        for (int length = parts.size(); length >= 0; length--) {
            String path = String.join("/", parts.subList(0, length));
            String whole = path.isEmpty() ? folder : folder.isEmpty() ? path : folder + "/" + path;
            List<String> names = length > 0
                    ? List.of(whole, whole + "/mod")
                    : List.of(whole, whole + "/mod", whole + "/lib", whole + "/main");
            Optional<String> found =
                    names.stream().filter(name -> has(repository, name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean has(String repository, String name) {
        return modules.has(repository, LANGUAGE, name);
    }
}
