package dev.lode.miners.dbt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A public dbt project and what its manifest says of it.
 *
 * @param tree its files, without any that dbt wrote
 * @param adapter its type
 * @param dependencies of each model, by path and name: {@code ref:name} and {@code source:name.table}, with
 *     {@code far-} before where another package holds them that is not in the repository
 */
record StatedProject(String name, Path tree, String adapter, Map<String, Set<String>> dependencies) {

    static StatedProject of(Path folder) {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        String adapter = "";
        try {
            for (String line : Files.readAllLines(folder.resolve("project.known"))) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.getFirst().equals("adapter")) {
                    adapter = cells.getLast();
                }
                if (cells.getFirst().equals("model")) {
                    dependencies.put(cells.get(2) + " " + cells.get(1), new TreeSet<>(cells.subList(3, cells.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatedProject(folder.getFileName().toString(), folder.resolve("tree"), adapter, dependencies);
    }
}
