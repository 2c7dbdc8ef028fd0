package dev.lode.pipeline;

import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.settings.SettingKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Says what a machine has for Lode, what it lacks, and what to do about it. */
public final class Doctor {

    private static final int JDK = 25;
    private static final long ROOM_BYTES = 1L << 30;

    private final Engine engine;

    public Doctor(Engine engine) {
        this.engine = engine;
    }

    /** How a thing stands. */
    public enum State {
        OK,
        /** Something works less well without it. */
        OPTIONAL,
        /** A run would fail. */
        MISSING
    }

    /**
     * One thing that was looked at.
     *
     * @param detail what was found
     * @param advice what to do; empty when nothing is to be done
     */
    public record Finding(String thing, State state, String detail, String advice) {}

    public List<Finding> examine() {
        return List.of(jdk(), temporaryFolder(), workspace(), room(), graph(), git(), fonts(), browser());
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        String detail = "Java " + feature + ", " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB heap at most";
        return feature >= JDK
                ? ok("jdk", detail)
                : new Finding("jdk", State.MISSING, detail, "Install JDK " + JDK + " and set JAVA_HOME to it.");
    }

    private static Finding temporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path probe = Files.createTempFile(folder, "lode-", ".probe");
            Files.delete(probe);
            return ok("temporary folder", "writable");
        } catch (IOException e) {
            return new Finding(
                    "temporary folder",
                    State.MISSING,
                    folder + " is not writable",
                    "Set LODE_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER; native parsers unpack there.");
        }
    }

    private Finding workspace() {
        Path root = engine.workspace().root();
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, "probe", ""));
            return ok("workspace", root + " is writable");
        } catch (IOException e) {
            return new Finding(
                    "workspace", State.MISSING, root + " is not writable", "Choose another with --workspace.");
        }
    }

    private Finding room() {
        long free = engine.workspace().root().toAbsolutePath().toFile().getUsableSpace();
        String detail = free / (1 << 20) + " MB free";
        return free >= ROOM_BYTES
                ? ok("disk", detail)
                : new Finding("disk", State.OPTIONAL, detail, "Clones and staging may need more than that.");
    }

    private Finding graph() {
        String name = engine.settings().text(SettingKey.GRAPH);
        try (GraphStore store = engine.open()) {
            store.ask("RETURN 1 AS one", new TreeMap<>());
            return ok("graph store", name + " answers");
        } catch (LodeException e) {
            return new Finding("graph store", State.MISSING, e.getMessage() + "", e.hint());
        }
    }

    private Finding git() {
        return program("git")
                .map(path -> ok("git", "found; Lode does not need it to read repositories"))
                .orElseGet(() -> new Finding(
                        "git", State.OPTIONAL, "not found", "Only make seed, which builds the samples, needs it."));
    }

    private static Finding fonts() {
        return ok("fonts", "none needed: images are drawn with the font that Lode brings");
    }

    private Finding browser() {
        return ok("browser", "none needed: Lode draws the images itself");
    }

    private Optional<Path> program(String name) {
        String path = engine.environment().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Finding ok(String thing, String detail) {
        return new Finding(thing, State.OK, detail, "");
    }
}
