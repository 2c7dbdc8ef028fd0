package dev.lode.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder to work in: settings, a workspace, reports. Commands run in this process and see no environment. */
final class Workplace {

    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workplace(folder);
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    Path staging() {
        return workspace().resolve("staging");
    }

    Path reports() {
        return folder.resolve("reports");
    }

    Path config() {
        return folder.resolve("lode.yml");
    }

    /** Lists repositories by their paths in the settings file. */
    Workplace reading(Path... repositories) {
        return reading(Arrays.asList(repositories));
    }

    Workplace reading(List<Path> repositories) {
        StringBuilder text = new StringBuilder("repositories:\n");
        repositories.forEach(
                path -> text.append("  - path: ").append(path.toAbsolutePath()).append('\n'));
        return configured(text.toString());
    }

    /** Writes the settings file; workspace and reports are added. */
    Workplace configured(String settings) {
        try {
            Files.writeString(config(), settings + "workspace: workspace\nreports: reports\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command with this place's settings. */
    Outcome run(String... command) {
        return run(Map.of(), command);
    }

    Outcome run(Map<String, String> environment, String... command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        int operands = arguments.indexOf("--");
        arguments.addAll(operands < 0 ? arguments.size() : operands, List.of("--config", config().toString()));
        return lode(environment, arguments.toArray(String[]::new));
    }

    /** A command as it stands, nothing added. */
    static Outcome lode(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> all = new TreeMap<>(environment);
        all.putIfAbsent("PATH", System.getenv().getOrDefault("PATH", ""));
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = new Lode(console, all).run(arguments);
        console.out().flush();
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The account of the last run. */
    JsonNode account() {
        return Outcome.json(Folders.text(workspace().resolve("run.json")));
    }

    /** A repository's part of the account. */
    JsonNode account(String repository) {
        for (JsonNode run : account().path("repositories")) {
            if (run.path("name").asText().equals(repository)) {
                return run;
            }
        }
        throw new AssertionError(
                "run.json does not name " + repository + " but " + account().path("repositories"));
    }

    /** The graph, one element a line. */
    String export() {
        Outcome export = run("export");
        if (export.code() != 0) {
            throw new AssertionError(export.toString());
        }
        return export.out();
    }

    /** The first cell of each row that Cypher answers. */
    List<String> ask(String cypher) {
        Outcome answer = run("query", "--output", "json", "--cypher", cypher);
        if (answer.code() != 0) {
            throw new AssertionError(answer.toString());
        }
        List<String> cells = new ArrayList<>();
        answer.document()
                .path("data")
                .forEach(row -> cells.add(row.elements().next().asText()));
        return cells;
    }
}
