package dev.lode.miners.sql;

import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.SourceFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows which SQL files dbt renders: those of a dbt project that hold Jinja or lie in its folders.
 *
 * @param projects folders by the directory of their project, which ends in a slash unless it is the root
 */
record DbtFiles(Map<String, Set<String>> projects) {

    private static final List<String> FOLDERS =
            List.of("models", "macros", "snapshots", "tests", "analyses", "analysis", "seeds", "data");

    static DbtFiles of(Checkout checkout, FactSink sink) {
        Map<String, Set<String>> projects = new TreeMap<>();
        new SourceFiles(checkout, List.of("dbt_project.yml")).forEach(sink, (file, text, into) -> {
            String root = file.path().substring(0, file.path().lastIndexOf('/') + 1);
            Set<String> folders = new TreeSet<>(FOLDERS);
            folders.addAll(stated(text));
            projects.put(root, folders);
        });
        return new DbtFiles(projects);
    }

    /** The values of {@code model-paths:} and its like, in brackets or as a list below. */
    private static Set<String> stated(String text) {
        Set<String> folders = new TreeSet<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            int paths = line.indexOf("-paths:");
            within = paths > 0 || (within && line.strip().startsWith("-"));
            if (within) {
                Arrays.stream(line.substring(paths > 0 ? paths + 7 : line.indexOf('-') + 1)
                                .split("[\\[\\],'\"#\\s]"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.endsWith("/") ? word.substring(0, word.length() - 1) : word)
                        .forEach(folders::add);
            }
        }
        return folders;
    }

    boolean renders(String path, String text) {
        return projects.entrySet().stream()
                .anyMatch(project -> path.startsWith(project.getKey())
                        && belongs(
                                project.getValue(),
                                path.substring(project.getKey().length()),
                                text));
    }

    private static boolean belongs(Set<String> folders, String inner, String text) {
        return text.contains("{{")
                || text.contains("{%")
                || folders.stream().anyMatch(folder -> inner.startsWith(folder + "/"));
    }
}
