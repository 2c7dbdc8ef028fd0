package dev.lode.miners.paths;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The module of a {@code go.mod}: what its packages' import paths begin with. */
final class GoModule {

    private static final Pattern MODULE =
            Pattern.compile("^[ \\t]*module[ \\t]+\"?([^\\s\"/][^\\s\"]*)\"?", Pattern.MULTILINE);

    private GoModule() {}

    static List<Mapping> of(String path, String text) {
        Matcher module = MODULE.matcher(text);
        if (!module.find()) {
            return List.of();
        }
        String folder = RepositoryPaths.folder(path);
        int line = (int) text.substring(0, module.start(1)).lines().count();
        return List.of(
                new Mapping("go", module.group(1), List.of(folder.isEmpty() ? "." : folder), line),
                new Mapping("go", module.group(1) + "/*", List.of(RepositoryPaths.below(folder, "*")), line));
    }
}
