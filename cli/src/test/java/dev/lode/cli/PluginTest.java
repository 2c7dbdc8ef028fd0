package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS C15 and C16 as a person meets them: somebody's plugin fails, or is not what it should be. */
class PluginTest {

    @TempDir
    private Path folder;

    @Test
    void pluginsThatFailLeaveAnIssueEachAndTheOthersAreUnaffected() throws IOException {
        List<Path> jars = List.of(
                jar("Throwing", "throw new IllegalStateException(\"no\");"),
                jar("Overflowing", "mine(checkout, sink);"),
                jar("Ending", "System.exit(0);"),
                jar("Halting", "Runtime.getRuntime().halt(0);"),
                jar(
                        "Starving",
                        "java.util.List<long[]> all = new java.util.ArrayList<>();"
                                + " while (true) { all.add(new long[1 << 28]); }"),
                jar("Flooding", "for (int i = 0; i < 100_000; i++) { System.out.println(\"flood\"); }"),
                jar(
                        "Inventing",
                        "sink.emit(Node.of(new NodeKey(\"Unicorn\", new java.util.TreeMap<>(java.util.Map.of(\"name\", Value.of(\"x\"))))));"));
        Workplace place = place(settings(jars));
        // In a process of its own: stdout, memory and the end of the process are the plugin's to spoil.
        Outcome build = Programs.lode(
                Path.of("."),
                "build",
                "--output",
                "json",
                "--config",
                place.config().toString());

        assertThat(build.code()).as(build.err()).isZero();
        JsonNode run = build.document().path("repositories").get(0);
        assertThat(run.path("issues").path("PLUGIN_FAILED").asInt()).isEqualTo(5);
        assertThat(run.path("rejects").toString()).contains("inventing");
        assertThat(place.ask("MATCH (g:Gap {code: 'PLUGIN_FAILED'}) RETURN g.plugin AS plugin ORDER BY plugin"))
                .containsExactly("ending", "halting", "overflowing", "starving", "throwing");
        Workplace without = Workplace.in(folder.resolve("without")).reading(Samples.repository("web-shop"));
        assertThat(without.run("mine").code()).isZero();
        without.account("web-shop")
                .path("facts")
                .properties()
                .forEach(facts -> assertThat(run.path("facts").path(facts.getKey()))
                        .as(facts.getKey())
                        .isEqualTo(facts.getValue()));
    }

    @Test
    void aJarThatIsNotTheOneThatWasAllowedEndsWithTwo() throws IOException {
        Path jar = jar("Good", "");
        Workplace place =
                place("extensions:\n  plugins:\n    - {jar: %s, sha256: %s}\n".formatted(jar, "0".repeat(64)));
        refused(place, "Good.jar", Folders.sha256(jar));
    }

    @Test
    void everythingWrongWithPluginsIsSaidAtOnce() throws IOException {
        Path corrupt = Files.writeString(folder.resolve("corrupt.jar"), "not a zip at all");
        Path empty = folder.resolve("empty.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused(place(settings(List.of(corrupt, empty))), "corrupt.jar", "empty.jar");
    }

    @Test
    void twoPluginsWithOneNameEndWithTwo() throws IOException {
        Path again = Files.copy(jar("Same", ""), folder.resolve("again.jar"));
        refused(place(settings(List.of(folder.resolve("Same.jar"), again))), "two plugins have the id same");
    }

    private static void refused(Workplace place, String... named) {
        for (String command : List.of("build", "plugins")) {
            Outcome outcome = place.run(command);
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains(named);
        }
        assertThat(place.staging()).doesNotExist();
    }

    private Workplace place(String settings) {
        return Workplace.in(folder.resolve("place"))
                .configured("repositories:\n  - path: %s\n"
                                .formatted(Samples.repository("web-shop").toAbsolutePath())
                        + settings);
    }

    private static String settings(List<Path> jars) {
        StringBuilder text = new StringBuilder("extensions:\n  plugins:\n");
        jars.forEach(jar ->
                text.append("    - {jar: %s, sha256: %s}\n".formatted(jar.toAbsolutePath(), Folders.sha256(jar))));
        return text.toString();
    }

    private Path jar(String type, String body) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(
                classes.resolve(type + ".java"), """
                import dev.lode.spi.*;
                import java.util.List;
                public final class %s implements Miner {
                    public PluginDescriptor describe() {
                        return new PluginDescriptor("%s", 1, "Does it.", PluginDescriptor.Scope.REPOSITORY,
                                List.of(), List.of(), List.of());
                    }
                    public void mine(Checkout checkout, FactSink sink) { %s }
                }
                """.formatted(type, type.toLowerCase(java.util.Locale.ROOT), body));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(status).as(type).isZero();
        Path jar = folder.resolve(type + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/services/dev.lode.spi.Miner"));
            zip.write((type + "\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(type + ".class"));
            zip.write(Folders.bytes(classes.resolve(type + ".class")));
        }
        return jar;
    }
}
