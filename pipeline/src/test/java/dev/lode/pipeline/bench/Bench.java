package dev.lode.pipeline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints how fast Lode is on this machine: loads into both kinds of store, every saved query, the git miner beside git,
 * and lineage of generated dbt projects. The arguments are a folder with the workspace of {@code make bench} and git directories. It judges nothing. Each
 * measurement has a process of its own, so that its memory and its warm-up are its own.
 */
public final class Bench {

    private static final String NODES = "50000";

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("part")) {
            part(List.of(arguments).subList(1, arguments.length));
            return;
        }
        new Figures(System.out, "machine").machine();
        String folder = arguments[0];
        start("embedded", folder, NODES);
        start("bolt", folder, NODES);
        start("queries", Path.of(folder, "workspace", "graph").toString());
        for (String repository : Arrays.asList(arguments).subList(1, arguments.length)) {
            start("git", repository);
        }
        start("git-memory", folder, "1500");
        start("git-memory", folder, "15000");
        for (String models : List.of("1000", "5000", "20000")) {
            String projects = Path.of(folder, models + "-models").toString();
            start("lineage-mine", projects, models);
            start("lineage", projects, models);
        }
    }

    private static void part(List<String> arguments) throws IOException, InterruptedException {
        Path path = Path.of(arguments.get(1));
        switch (arguments.get(0)) {
            case "embedded" -> GraphBench.embedded(path, Integer.parseInt(arguments.get(2)));
            case "bolt" -> GraphBench.bolt(path, Integer.parseInt(arguments.get(2)));
            case "queries" -> QueryBench.run(path);
            case "git" -> HistoryBench.run(path, command("git-alone", path.toString()));
            case "git-alone" -> HistoryBench.mine(path);
            case "git-memory" -> HistoryBench.memory(path, Integer.parseInt(arguments.get(2)));
            case "lineage-mine" -> LineageBench.mine(path, Integer.parseInt(arguments.get(2)), lode());
            case "lineage" -> LineageBench.analyze(path, Integer.parseInt(arguments.get(2)));
            default -> throw new IllegalArgumentException(arguments.toString());
        }
    }

    private static void start(String... arguments) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", arguments) + " ended " + exit);
        }
    }

    /** A process like this one for a part of it. */
    private static List<String> command(String... arguments) {
        List<String> command = java(arguments[0].equals("git-memory") || arguments[0].equals("lineage"));
        command.addAll(List.of(Bench.class.getName(), "part"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lode as a process with little memory. */
    private static List<String> lode() {
        List<String> command = java(true);
        command.add("dev.lode.cli.Main");
        return command;
    }

    private static List<String> java(boolean small) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (small) {
            command.add("-Xmx512m");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }
}
