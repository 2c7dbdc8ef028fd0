package dev.lode.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A repository and the graph that was built of it. What a saved query answers and what a script of {@code
 * resources/oracle} computes from plain git log and awk are lines of the same form, in the same order.
 */
record HistoryOracle(Workplace place, String repository, Path git) {

    private static final Path SCRIPTS = Path.of("src/test/resources/oracle").toAbsolutePath();

    /** Cells of a saved query on the repository, tabs between them. */
    List<String> query(String name, String... columns) {
        return query(name, List.of(), columns);
    }

    /** @param parameters besides repository and limit, each as {@code name=value} */
    List<String> query(String name, List<String> parameters, String... columns) {
        List<String> command = new ArrayList<>(List.of("query", name, "-p", "repository=" + repository));
        command.addAll(List.of("-p", "limit=1000000"));
        parameters.forEach(parameter -> command.addAll(List.of("-p", parameter)));
        return cells(columns, command.toArray(String[]::new));
    }

    /** Cells of what Cypher answers; {@code $repository} in it is the repository's name. */
    List<String> cypher(String cypher, String... columns) {
        return cells(columns, "query", "--cypher", cypher.replace("$repository", "'" + repository + "'"));
    }

    /** What a script says of the repository; each list is a file that it is given. */
    List<String> script(String name, List<List<String>> lists) {
        List<String> files = new ArrayList<>();
        try {
            for (List<String> list : lists) {
                Path file = Files.createTempFile("oracle", ".txt");
                Files.write(file, list);
                files.add(file.toString());
            }
            List<String> command = new ArrayList<>(List.of("env", "PATH=" + path(), "sh"));
            command.addAll(List.of(
                    SCRIPTS.resolve(name).toString(), git.toAbsolutePath().toString()));
            command.addAll(files);
            List<String> lines = Programs.run(SCRIPTS, command.toArray(String[]::new))
                    .lines()
                    .sorted()
                    .toList();
            for (String file : files) {
                Files.delete(Path.of(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the git of {@code -Dtruth.git} before any other: versions of git see a few renames differently. */
    private static String path() {
        Path program = Path.of(System.getProperty("truth.git", ""));
        String path = System.getenv("PATH");
        return program.getParent() == null ? path : program.toAbsolutePath().getParent() + ":" + path;
    }

    private List<String> cells(String[] columns, String... command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.addAll(List.of("--output", "json"));
        Outcome answer = place.run(arguments.toArray(String[]::new));
        if (answer.code() != 0) {
            throw new AssertionError(answer.toString());
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode row : answer.document().path("data")) {
            lines.add(
                    Arrays.stream(columns).map(column -> text(row.path(column))).collect(Collectors.joining("\t")));
        }
        return lines.stream().sorted().toList();
    }

    /** A share is said in ten-thousandths, which awk can count in whole numbers. */
    private static String text(JsonNode cell) {
        return cell.isDouble() ? Long.toString(Math.round(cell.doubleValue() * 10_000)) : cell.asText("");
    }

    @Override
    public String toString() {
        return repository;
    }
}
