package dev.lode.pipeline.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Miner;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS C15 (a plugin that ends the process) and C16 (jars that are not what they should be). */
class PluginJarTest {

    private static final String SERVICE = "META-INF/services/dev.lode.spi.Miner";

    @TempDir
    private Path folder;

    @Test
    void loadsAnAllowedJar() throws Exception {
        Miner miner = load(
                jar("good.jar", "Extra", "extra", "sink.report(dev.lode.spi.Issue.info(\"SEEN\", \"\", 0, \"\"));"));
        RecordingSink sink = new RecordingSink();
        miner.mine(FolderCheckout.of("a.txt", "a"), sink);
        assertThat(sink.issues()).extracting(issue -> issue.code()).containsExactly("SEEN");
    }

    @Test
    void aPluginThatEndsTheProcessFailsAlone() throws Exception {
        for (String call :
                List.of("System.exit(3);", "Runtime.getRuntime().halt(3);", "Runtime.getRuntime().exit(3);")) {
            Miner miner = load(jar("exit.jar", "Extra", "extra", call));
            assertThat(new PluginRunner(Duration.ofSeconds(30))
                            .run(
                                    "extra",
                                    new RecordingSink(),
                                    sink -> miner.mine(FolderCheckout.of("a.txt", "a"), sink))
                            .orElseThrow()
                            .issue()
                            .message())
                    .contains("a plugin may not end the process");
        }
    }

    @Test
    void refusesAJarWithAnotherHash() throws Exception {
        PluginJar jar = jar("good.jar", "Extra", "extra", "");
        refused(List.of(new PluginJar(jar.jar(), "0".repeat(64))), "good.jar has SHA-256 " + jar.sha256());
    }

    @Test
    void refusesTwoPluginsWithOneId() throws Exception {
        refused(
                List.of(jar("one.jar", "One", "same", ""), jar("two.jar", "Two", "same", "")),
                "two plugins have the id same");
    }

    @Test
    void refusesAJarWithoutPlugins() throws Exception {
        refused(
                List.of(pack("empty.jar", Map.of("readme.txt", new byte[] {1}))),
                "empty.jar holds no miner and no analyzer");
    }

    @Test
    void refusesACorruptJar() throws Exception {
        Path file = Files.writeString(folder.resolve("corrupt.jar"), "not a zip at all");
        refused(List.of(new PluginJar(file, sha256(Files.readAllBytes(file)))), "corrupt.jar cannot be read as a jar");
    }

    @Test
    void refusesAPluginOfAnotherContract() throws Exception {
        refused(
                List.of(pack("newer.jar", Map.of(SERVICE, "missing.Plugin\n".getBytes(StandardCharsets.UTF_8)))),
                "a plugin of newer.jar does not start");
    }

    @Test
    void refusesAPluginThatDescribesNothing() throws Exception {
        Map<String, byte[]> classes = compile("Null", """
                public final class Null implements dev.lode.spi.Miner {
                    public dev.lode.spi.PluginDescriptor describe() { return null; }
                    public void mine(dev.lode.spi.Checkout checkout, dev.lode.spi.FactSink sink) {}
                }
                """);
        classes.put(SERVICE, "Null\n".getBytes(StandardCharsets.UTF_8));
        refused(List.of(pack("null.jar", classes)), "a plugin of null.jar does not start");
    }

    private static void refused(List<PluginJar> jars, String what) {
        assertThatThrownBy(() -> Plugins.load(jars))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining(what);
    }

    private static Miner load(PluginJar jar) {
        return Plugins.load(List.of(jar)).miners(List.of()).stream()
                .filter(miner -> miner.describe().id().equals("extra"))
                .findFirst()
                .orElseThrow();
    }

    private PluginJar jar(String file, String type, String id, String body) throws Exception {
        Map<String, byte[]> classes = compile(type, """
                import dev.lode.spi.*;
                import java.util.List;
                public final class %s implements Miner {
                    public PluginDescriptor describe() {
                        return new PluginDescriptor("%s", 1, "Does it.", PluginDescriptor.Scope.REPOSITORY,
                                List.of(), List.of(), List.of());
                    }
                    public void mine(Checkout checkout, FactSink sink) { %s }
                }
                """.formatted(type, id, body));
        classes.put(SERVICE, (type + "\n").getBytes(StandardCharsets.UTF_8));
        return pack(file, classes);
    }

    private Map<String, byte[]> compile(String type, String source) throws IOException {
        Path out = Files.createTempDirectory(folder, "classes");
        Path file = Files.writeString(out.resolve(type + ".java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), file.toString());
        assertThat(status).isZero();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path compiled :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes.put(compiled.getFileName().toString(), Files.readAllBytes(compiled));
            }
        }
        return classes;
    }

    private PluginJar pack(String name, Map<String, byte[]> entries) throws Exception {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return new PluginJar(jar, sha256(Files.readAllBytes(jar)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
