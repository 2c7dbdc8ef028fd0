package dev.lode.miners.paths;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The crate of a {@code Cargo.toml}, whose modules lie below {@code src}: a dash in its name is {@code _} in code. */
final class RustCrate {

    private static final Pattern NAME =
            Pattern.compile("^\\[package\\][^\\[]*?^name[ \\t]*=[ \\t]*\"([A-Za-z0-9_-]+)\"", Pattern.MULTILINE);

    private RustCrate() {}

    static List<Mapping> of(String path, String text) {
        Matcher name = NAME.matcher(text);
        if (!name.find()) {
            return List.of();
        }
        String crate = name.group(1).replace('-', '_');
        String source = RepositoryPaths.below(RepositoryPaths.folder(path), "src");
        int line = (int) text.substring(0, name.start(1)).lines().count();
        return List.of(
                new Mapping("crate", crate, List.of(source + "/lib"), line),
                new Mapping("crate", crate + ".*", List.of(source + "/*"), line));
    }
}
