package dev.lode.miners.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.Issue;
import dev.lode.spi.JavaSettings;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources and jars that are made to harm the compiler cost their own calls only. */
class HostileJavaTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long STACK = 64L << 20;
    private static final String GOOD = "class Good { void calls() { called(); } void called() {} }";

    @TempDir
    private Path folder;

    @Test
    void aChainOfTwentyThousandCallsCostsTheCallsOfItsFile() throws Exception {
        String chain = "class Chain { Chain next() { return this; } Chain all() { return this"
                + ".next()".repeat(20_000) + "; } }";
        RecordingSink sink = mine(Map.of("Chain.java", chain, "Good.java", GOOD), List.of());
        assertThat(leadsTo(sink, "called")).isEqualTo("project");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 30})
    void lambdasInLambdasEnd(int depth) throws Exception {
        String nested = "take(x -> ".repeat(depth) + "1" + ")".repeat(depth);
        String text = "import java.util.function.Function; class Deep {"
                + " <T> T take(Function<T, T> f) { return null; } <T> T take(Comparable<T> c) { return null; }"
                + " Object all() { return " + nested + "; } }";
        RecordingSink sink = mine(Map.of("Deep.java", text, "Good.java", GOOD), List.of());
        assertThat(leadsTo(sink, "called")).isEqualTo("project");
    }

    @Test
    void aCycleOfTypesAndATypeThatStandsTwiceEnd() throws Exception {
        RecordingSink sink = mine(
                Map.of(
                        "A.java", "class A extends B { void a() { b(); } }",
                        "B.java", "class B extends A { void b() { a(); } }",
                        "Twice.java", "class Twice { void calls() { called(); } void called() {} } class Twice {}",
                        "Good.java", GOOD),
                List.of());
        assertThat(leadsTo(sink, "called")).isEqualTo("project");
    }

    @Test
    void aSourceOfTheNameOfTheLanguagesOwnTakesNoNameOfIt() throws Exception {
        RecordingSink sink = mine(
                Map.of(
                        "java/lang/String.java",
                                "package java.lang; public class String { public int length() { return 0; } }",
                        "Use.java", "class Use { int uses(String text) { return text.length(); } }"),
                List.of());
        assertThat(sink.facts("CALLS")).isEmpty();
    }

    @Test
    void classesOfAJarAreKnownAndAreOutside() throws Exception {
        Path jar = jar("library.jar", Map.of("lib/Tool.class", compiled("lib.Tool")));
        String use = "class Use { int uses() { return lib.Tool.made().size(); } }";
        assertThat(leadsTo(mine(Map.of("Use.java", use), List.of()), "lib.Tool.made"))
                .isEqualTo("unknown");
        RecordingSink sink = mine(Map.of("Use.java", use), List.of(jar));
        assertThat(leadsTo(sink, "lib.Tool.made")).isEqualTo("outside");
        assertThat(leadsTo(sink, "lib.Tool.made().size")).isEqualTo("outside");
    }

    @Test
    void aJarThatIsABombAClimberOrNoneCostsItself() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("lib/Bomb.class", new byte[200 << 20]);
        entries.put("../../escape.class", new byte[10]);
        entries.put("lib/Broken.class", "no class".getBytes(StandardCharsets.UTF_8));
        entries.put("inner.jar", new byte[10]);
        entries.put("lib/Tool.class", compiled("lib.Tool"));
        Path bad = jar("bad.jar", entries);
        Path none = Files.writeString(folder.resolve("none.jar"), "no jar");
        String use =
                "class Use { int uses() { new lib.Bomb().go(); lib.Broken.go(); return lib.Tool.made().size(); } }";
        RecordingSink sink = mine(Map.of("Use.java", use, "Good.java", GOOD), List.of(bad, none));
        assertThat(leadsTo(sink, "called")).isEqualTo("project");
        assertThat(leadsTo(sink, "lib.Tool.made")).isEqualTo("outside");
        assertThat(leadsTo(sink, "lib.Broken.go")).isEqualTo("unknown");
        assertThat(sink.issues()).extracting(Issue::code).containsExactly("JAR_UNREADABLE");
        assertThat(folder.resolve("../../escape.class")).doesNotExist();
    }

    private record WithJars(Checkout whole, JavaSettings java) implements CheckoutView {}

    private static RecordingSink mine(Map<String, String> files, List<Path> jars) throws InterruptedException {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Checkout checkout = new WithJars(FolderCheckout.of(contents), new JavaSettings(jars, "any"));
        RecordingSink sink = new RecordingSink();
        Thread thread = new Thread(null, () -> new JavaMiner().mine(checkout, sink), "miner", STACK);
        thread.setDaemon(true);
        thread.start();
        assertThat(thread.join(LIMIT)).as("ends within " + LIMIT).isTrue();
        return sink;
    }

    private static String leadsTo(RecordingSink sink, String name) {
        return sink.facts("Call").stream()
                .map(Node.class::cast)
                .filter(call -> call.key().text("name").equals(name))
                .map(call -> call.text("leads_to").orElse(""))
                .findFirst()
                .orElse("not told");
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** A class with a method that makes a list. */
    private static byte[] compiled(String name) {
        int dot = name.lastIndexOf('.');
        String text = "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1)
                + " { public static java.util.List<String> made() { return null; } }";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("memory:///out.class"), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return bytes;
                            }
                        };
                    }
                };
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("memory:///" + name.substring(dot + 1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        assertThat(compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(source))
                        .call())
                .isTrue();
        return bytes.toByteArray();
    }
}
