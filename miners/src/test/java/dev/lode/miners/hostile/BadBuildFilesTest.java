package dev.lode.miners.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build file that is made to harm costs itself only, in time, and opens nothing. */
class BadBuildFilesTest {

    private static final List<String> MINERS = List.of("dependencies", "runtimes", "locks", "markdown");

    /** What a file may take; generous, for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int TEN_MEGABYTES = 10 << 20;

    /** Files that are read beside every bad one. */
    private static final Map<String, String> GOOD = Map.of(
            "good/pom.xml",
            "<project><groupId>g</groupId><artifactId>good</artifactId>"
                    + "<properties><maven.compiler.release>21</maven.compiler.release></properties></project>",
            "good/package.json",
            "{\"name\": \"good\", \"engines\": {\"node\": \">=18\"}}",
            "good/Dockerfile",
            "FROM python:3.11",
            "good/poetry.lock",
            "[[package]]\nname = \"good\"\nversion = \"1.0\"\n",
            "good/README.md",
            "# Good");

    private ServerSocket server;
    private final AtomicInteger visits = new AtomicInteger();

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ServerSocket listening = server;
        Thread thread = Thread.ofPlatform().daemon().unstarted(() -> {
            while (!listening.isClosed()) {
                try {
                    listening.accept().close();
                    visits.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project><artifactId>&x;</artifactId></project>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"URL\">]><project><artifactId>&x;</artifactId></project>",
                "<!DOCTYPE p SYSTEM \"URL\"><project><artifactId>a</artifactId></project>",
                "<!DOCTYPE p [<!ENTITY % x SYSTEM \"URL\"> %x;]><project><artifactId>a</artifactId></project>"
            })
    void anEntityFromOutsideIsRefusedAndNothingIsOpened(String document) {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        RecordingSink sink = mine("pom.xml", document.replace("URL", url));

        assertThat(codes(sink, "pom.xml")).containsOnly("PARSE_REJECTED").isNotEmpty();
        assertThat(visits).hasValue(0);
        assertThat(sink.lines()).noneMatch(line -> line.contains("root:"));
    }

    @Test
    void entitiesThatGrowAreRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String quadratic =
                "<!DOCTYPE p [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><project>" + "&a;".repeat(100_000);
        for (String document : List.of(laughs + "]><project>&a9;</project>", quadratic)) {
            assertThat(codes(mine("pom.xml", document), "pom.xml"))
                    .containsOnly("PARSE_REJECTED")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yml",
                ".github/workflows/ci.yml",
                ".gitlab-ci.yml",
                "azure-pipelines.yml",
                "environment.yml",
                "dbt_project.yml",
                "Pulumi.yaml",
                "databricks.yml"
            })
    void yamlThatGrowsNamesTypesOrNestsDeeplyIsRefused(String path) {
        StringBuilder bomb = new StringBuilder("spark_version: &a0 [x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        List<String> bad = List.of(
                bomb.toString(),
                "spark_version: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                "spark_version: " + "[".repeat(10_000) + "]".repeat(10_000));
        for (String text : bad) {
            assertThat(codes(mine(path, text), path)).containsExactly("PARSE_REJECTED");
        }
    }

    /** So many aliases as are allowed may still stand for millions of values. */
    @ParameterizedTest
    @ValueSource(strings = {".github/workflows/ci.yml", ".gitlab-ci.yml", "azure-pipelines.yml", "databricks.yml"})
    void yamlWithAsManyAliasesAsAreAllowedIsReadInTime(String path) {
        StringBuilder text = new StringBuilder("x0: &a0 {spark_version: 13.3.x, steps: []}\n");
        for (int i = 1; i <= 16; i++) {
            String alias = "*a" + (i - 1);
            text.append("x" + i + ": &a" + i + " {jobs: [" + alias + ", " + alias + ", " + alias + "], b: 1}\n");
        }
        mine(path, text + "jobs: [*a16]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "package-lock.json", "Pipfile.lock", "devcontainer.json"})
    void jsonThatNestsDeeplyOrHoldsAMonstrousTextFailsAlone(String path) {
        String deep = "{\"packages\": " + "{\"a\": ".repeat(100_000);
        String array = "{\"dependencies\": " + "[".repeat(100_000);
        String text = "{\"packages\": {\"node_modules/a\": {\"version\": \"" + "1".repeat(30 << 20) + "\"}}}";
        for (String document : List.of(deep, array)) {
            assertThat(codes(mine(path, document), path)).isNotEmpty().containsOnly("PARSE_FAILED");
        }
        // where nothing is asked of the text, it is passed over
        assertThat(codes(mine(path, text), path)).isSubsetOf("PARSE_FAILED");
    }

    @Test
    void nestedDependenciesOfAnOldLockFileFailAlone() {
        String deep = "{\"dependencies\": {\"a\": ".repeat(100_000);
        assertThat(codes(mine("package-lock.json", deep), "package-lock.json")).containsExactly("PARSE_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "package-lock.json", "devcontainer.json"})
    void aNumberOfAThousandDigitsAndAKeyGivenTwiceHarmNobody(String path) {
        mine(path, "{\"x\": " + "9".repeat(1_000) + ", \"y\": " + "9".repeat(1_001) + "}");
        RecordingSink twice = mine(path, "{\"engines\": {\"node\": \"18\", \"node\": \"20\"}, \"engines\": {}}");
        assertThat(codes(twice, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pyproject.toml", "Pipfile", "mise.toml", "setup.cfg", "tox.ini", "setup.py", "requirements.txt",
                ".tool-versions", ".python-version", ".sdkmanrc", "runtime.txt", "go.mod", "Gemfile", "build.gradle",
                "Dockerfile", "A.csproj", "poetry.lock", "yarn.lock", "pnpm-lock.yaml", "README.md", "compose.yml"
            })
    void aLineOfTenMegabytesIsReadInTimeOrLeftOut(String path) {
        String key = path.endsWith(".toml") || path.equals("Pipfile") ? "a = \"" : "a = ";
        for (String filling : List.of("a", "\"", "{", " ", "1.", "[a", "py3,")) {
            mine(path, key + filling.repeat(TEN_MEGABYTES / filling.length()));
        }
        mine(path, "FROM " + "a".repeat(TEN_MEGABYTES));
    }

    @Test
    void whatAPomCannotResolveStaysAsWritten() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "pom.xml",
                "<project><parent><groupId>gone</groupId><artifactId>gone</artifactId><version>1</version></parent>"
                        + "<artifactId>x</artifactId><properties><a>${b}</a><b>${a}</b><java.version>${a}</java.version>"
                        + "</properties><dependencies>"
                        + "<dependency><groupId>g</groupId><artifactId>loop</artifactId><version>${a}</version></dependency>"
                        + "<dependency><groupId>g</groupId><artifactId>range</artifactId><version>[1.0,2.0)</version></dependency>"
                        + "</dependencies></project>");
        files.put(
                "a/pom.xml",
                "<project><parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version>"
                        + "<relativePath>.</relativePath></parent><groupId>g</groupId><artifactId>a</artifactId></project>");
        RecordingSink sink = mine(files);

        assertThat(sink.issues()).isEmpty();
        assertThat(sink.facts("DEPENDS_ON"))
                .extracting(fact -> fact.text("constraint").orElse(""))
                .contains("${a}", "[1.0,2.0)");
        assertThat(sink.facts("RUNS_ON"))
                .noneMatch(fact -> fact.text("stated").orElse("").contains("${"));
    }

    /** Nothing reads these files: that no miner follows what they point at is all there is to hold. */
    @Test
    void schemasThatPointElsewhereAreNotFollowed() {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
        Map<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "openapi.yaml",
                        "openapi: 3.1.0\npaths:\n  /a:\n    $ref: " + url + "\ncomponents:\n  schemas:\n"
                                + "    A: {$ref: '#/components/schemas/A'}\n    B: {$ref: 'file:///etc/passwd'}\n",
                        "schema.graphql",
                        "extend schema @link(url: \"" + url + "\")\ntype A { a: A }\n",
                        "api.proto",
                        "syntax = \"proto3\";\nimport \"" + url
                                + "\";\nimport \"/etc/passwd\";\nmessage A { A a = 1; }\n",
                        "schema.json",
                        "{\"$ref\": \"" + url + "\"}",
                        "README.md",
                        "# Good\n\n![x](" + url + ")\n")
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        RecordingSink sink = new RecordingSink();

        ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> !miner.describe().id().equals("git"))
                .forEach(miner -> miner.mine(FolderCheckout.of(files), sink));

        assertThat(visits).hasValue(0);
        assertThat(sink.facts("Section")).hasSize(1);
        assertThat(sink.lines()).noneMatch(line -> line.contains("root:"));
    }

    private static RecordingSink mine(String path, String text) {
        return mine(Map.of(path, text));
    }

    /** The facts and issues of the files, after it was seen that those of the good files are what they always are. */
    private static RecordingSink mine(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        GOOD.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        RecordingSink alone = run(files);
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        RecordingSink together = assertTimeoutPreemptively(LIMIT, () -> run(files));

        assertThat(alone.issues()).isEmpty();
        assertThat(together.facts()).containsAll(alone.facts());
        return together;
    }

    private static RecordingSink run(Map<String, byte[]> files) {
        RecordingSink sink = new RecordingSink();
        ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> MINERS.contains(miner.describe().id()))
                .forEach(miner -> miner.mine(FolderCheckout.of(files), sink));
        return sink;
    }

    private static List<String> codes(RecordingSink sink, String path) {
        return sink.issues().stream()
                .filter(issue -> issue.path().equals(path))
                .map(Issue::code)
                .toList();
    }
}
