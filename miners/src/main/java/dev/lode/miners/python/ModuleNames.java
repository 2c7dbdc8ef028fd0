package dev.lode.miners.python;

import dev.lode.spi.FileEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of a repository's modules, which Python itself learns from its search path only. The source root of a file is,
 * in this order:
 *
 * <ol>
 *   <li>the innermost directory named {@code src} above the file and above its package, so that namespace packages
 *       below {@code src} count;
 *   <li>the directory that holds its outermost package, a package being a directory with an {@code __init__.py} whose
 *       parent directories up to the outermost one have one too;
 *   <li>for a file outside of packages, the nearest directory with a {@code pyproject.toml}, {@code setup.py} or
 *       {@code setup.cfg};
 *   <li>the root of the repository.
 * </ol>
 */
final class ModuleNames {

    private static final Set<String> PACKAGE_FILES = Set.of("__init__.py", "__init__.pyi");
    private static final Set<String> PROJECT_FILES = Set.of("pyproject.toml", "setup.py", "setup.cfg");

    private final Set<String> packages = new HashSet<>();
    private final Set<String> projects = new HashSet<>();

    static ModuleNames of(List<FileEntry> files) {
        ModuleNames names = new ModuleNames();
        for (FileEntry file : files) {
            if (PACKAGE_FILES.contains(file.name())) {
                names.packages.add(directory(file.path()));
            } else if (PROJECT_FILES.contains(file.name())) {
                names.projects.add(directory(file.path()));
            }
        }
        return names;
    }

    ModuleName of(String path) {
        String directory = directory(path);
        String root = root(directory);
        String below = path.substring(root.isEmpty() ? 0 : root.length() + 1);
        String name = below.substring(0, below.lastIndexOf('.')).replace('/', '.');
        if (!name.equals("__init__") && !name.endsWith(".__init__")) {
            return new ModuleName(name, false);
        }
        return new ModuleName(name.substring(0, Math.max(0, name.length() - ".__init__".length())), true);
    }

    private String root(String directory) {
        String holder = directory;
        while (packages.contains(holder) && !holder.isEmpty()) {
            holder = directory(holder);
        }
        for (String above = holder; !above.isEmpty(); above = directory(above)) {
            if (above.equals("src") || above.endsWith("/src")) {
                return above;
            }
        }
        if (!holder.equals(directory)) {
            return holder;
        }
        String project = directory;
        while (!project.isEmpty() && !projects.contains(project)) {
            project = directory(project);
        }
        return project;
    }

    /** The directory that holds a path, empty for the root. */
    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
