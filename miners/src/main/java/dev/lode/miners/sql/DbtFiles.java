package dev.lode.miners.sql;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Knows which SQL files dbt renders: those of a dbt project that hold Jinja or lie in its folders. */
record DbtFiles(Set<String> projects) {

    private static final List<String> FOLDERS =
            List.of("models", "macros", "snapshots", "tests", "analyses", "analysis", "data-tests", "data", "seeds");

    static DbtFiles of(Checkout checkout) {
        Set<String> projects = new TreeSet<>();
        for (FileEntry file : checkout.files()) {
            if (file.name().equals("dbt_project.yml")) {
                projects.add(file.path()
                        .substring(0, file.path().length() - file.name().length()));
            }
        }
        return new DbtFiles(projects);
    }

    boolean renders(String path, String text) {
        return projects.stream()
                .anyMatch(project -> path.startsWith(project) && belongs(path.substring(project.length()), text));
    }

    private static boolean belongs(String inner, String text) {
        int slash = inner.indexOf('/');
        boolean folder = slash > 0 && FOLDERS.contains(inner.substring(0, slash));
        return folder || text.contains("{{") || text.contains("{%");
    }
}
