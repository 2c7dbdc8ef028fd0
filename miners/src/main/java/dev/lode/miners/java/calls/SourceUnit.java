package dev.lode.miners.java.calls;

import dev.lode.spi.FileEntry;
import java.util.List;

/**
 * A file without syntax errors, that the compiler may read.
 *
 * @param packageName empty for the unnamed package
 * @param types simple names of its top-level types
 * @param bodies where bodies of methods begin and end, brackets included, in pairs of offsets: what no other file can
 *     see
 * @param length of its text
 */
public record SourceUnit(FileEntry file, String packageName, List<String> types, List<Integer> bodies, int length) {

    public SourceUnit {
        types = List.copyOf(types);
        bodies = List.copyOf(bodies);
    }

    String path() {
        return file.path();
    }

    /** Qualified names of its top-level types. */
    List<String> names() {
        return types.stream()
                .map(type -> packageName.isEmpty() ? type : packageName + "." + type)
                .toList();
    }

    /** Folder that the package begins in, or the file's own where the folders are not named as the package. */
    String root() {
        int slash = path().lastIndexOf('/');
        String folder = slash < 0 ? "" : path().substring(0, slash);
        String suffix = packageName.replace('.', '/');
        if (suffix.isEmpty() || !("/" + folder).endsWith("/" + suffix)) {
            return folder;
        }
        return folder.substring(0, Math.max(0, folder.length() - suffix.length() - 1));
    }
}
