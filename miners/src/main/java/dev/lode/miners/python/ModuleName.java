package dev.lode.miners.python;

import java.util.Optional;

/**
 * Name of the module that a file is.
 *
 * @param name dotted, from the source root; empty for an {@code __init__.py} in the root itself
 * @param isPackage the file is an {@code __init__.py}
 */
record ModuleName(String name, boolean isPackage) {

    /** Of a file that cannot be imported. */
    static final ModuleName NONE = new ModuleName("", false);

    /**
     * What an import names, made absolute.
     *
     * @param level number of leading dots
     * @param name after the dots
     * @return empty when the dots lead out of the outermost package
     */
    Optional<String> resolve(int level, String name) {
        if (level == 0) {
            return Optional.of(name);
        }
        String base = isPackage ? this.name : parent(this.name);
        for (int i = 1; i < level; i++) {
            base = parent(base);
            if (base.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(base.isEmpty() ? name : base + "." + name);
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
