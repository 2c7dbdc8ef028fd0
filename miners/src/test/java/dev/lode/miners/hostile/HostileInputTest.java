package dev.lode.miners.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the miners of SQL, dbt and build files hang or fail. */
class HostileInputTest {

    private static final List<String> MINERS =
            List.of("sql", "embedded-sql", "dbt", "dependencies", "runtimes", "locks", "markdown");
    private static final int SIZE = 50_000;

    /** Generous, for a busy machine; what is quadratic takes minutes at this size. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<String> baits() {
        return Stream.of(
                "a".repeat(SIZE) + "!",
                repeated(" "),
                repeated("("),
                repeated("select * from ("),
                repeated("with a as ("),
                "select " + repeated("case when ") + " from t",
                "select " + "f(".repeat(39) + "a" + ")".repeat(39) + " ! from t",
                "select " + repeated("a, ") + "b from t",
                repeated("'"),
                repeated("\\'"),
                repeated("/* /* */ "),
                repeated("["),
                repeated("$a$ "),
                repeated("{{ '"),
                "{% " + repeated(" "),
                repeated("{{ ref("),
                repeated("{% macro a("),
                repeated("{% if x %}"),
                repeated("- "),
                repeated("a: "),
                repeated("? "),
                repeated("<a>"),
                repeated("a["),
                repeated("a=[\"a\","),
                repeated("{\"dependencies\": "),
                "cursor.execute(" + repeated("'select a from b' + ") + "'')",
                "cursor.execute(\"select a from b" + repeated("\\n") + "\")",
                repeated("s = s + s\n") + "cursor.execute(s)",
                "s = 'select a'\n" + repeated("s += s\n") + "cursor.execute(s)",
                "spark.sql(f\"select {a}" + repeated("{a}") + "\")",
                repeated("d = d.join(d)\n") + "d.write.saveAsTable('t')",
                "spark.table('a')" + repeated(".merge(b)") + ".write.saveAsTable('t')",
                repeated("> "),
                repeated("# a\n"),
                "# " + repeated("[a]("),
                "# " + repeated("*a "),
                repeated("[a]: b\n") + "# [a]\n",
                repeated("- - "),
                repeated("FROM ${A:-"),
                repeated("ARG A=$A$A\n") + "FROM $A",
                "RUN " + repeated("<<A "),
                repeated("${{ a || "),
                "a@" + repeated("x@"),
                repeated("[[package]]\nname = \"a\"\n"),
                "[tox]\nenvlist = " + repeated("py{3,"),
                "[project]\ndependencies = [" + repeated("'a>1',") + "]",
                "[project]\ndependencies = [\n" + repeated("'a>1',\n") + "]",
                repeated("%sql select a from b\n"),
                "# Databricks notebook source\n" + repeated("# MAGIC %sql\n"),
                "{\"cells\": [" + repeated("{\"source\": ["),
                "class A { String s = " + repeated("\"select a from b\" + ") + "s; void m() { c.execute(s); } }");
    }

    private static String repeated(String text) {
        return text.repeat(SIZE / text.length());
    }

    @ParameterizedTest
    @MethodSource("baits")
    void noTextTakesLongOrEscapesAsAnException(String bait) {
        Map<String, byte[]> files = new HashMap<>();
        for (String path : List.of(
                "a.sql",
                "p/models/a.sql",
                "p/models/b.py",
                "a.ipynb",
                "p/models/c.yml",
                "p/seeds/d.csv",
                "p/macros/e.sql",
                "pom.xml",
                "requirements.txt",
                "pyproject.toml",
                "setup.cfg",
                "package.json",
                "README.md",
                "Dockerfile",
                "compose.yml",
                ".github/workflows/ci.yml",
                ".gitlab-ci.yml",
                "azure-pipelines.yml",
                "databricks.yml",
                "environment.yml",
                "tox.ini",
                "setup.py",
                ".tool-versions",
                ".python-version",
                "build.gradle",
                "go.mod",
                "Gemfile",
                "A.csproj",
                "package-lock.json",
                "yarn.lock",
                "pnpm-lock.yaml",
                "poetry.lock",
                "Pipfile.lock")) {
            files.put(path, bait.getBytes(StandardCharsets.UTF_8));
        }
        if (bait.startsWith("class ")) {
            files.put("A.java", bait.getBytes(StandardCharsets.UTF_8));
        }
        files.put("p/dbt_project.yml", "name: p".getBytes(StandardCharsets.UTF_8));

        assertTimeoutPreemptively(
                LIMIT, () -> miners().forEach(miner -> miner.mine(FolderCheckout.of(files), new RecordingSink())));
    }

    @Test
    void tenThousandModulesOfOneBuildAreResolvedInTime() {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            String pom = "<project><parent><groupId>g</groupId><artifactId>m" + (i - 1) + "</artifactId>"
                    + "<relativePath>../m" + (i - 1) + "</relativePath></parent><artifactId>m" + i + "</artifactId>"
                    + "<dependencies><dependency><groupId>g</groupId><artifactId>x</artifactId>"
                    + "<version>${v}</version></dependency></dependencies></project>";
            files.put("m" + i + "/pom.xml", pom.getBytes(StandardCharsets.UTF_8));
        }
        RecordingSink sink = new RecordingSink();

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> miners().filter(miner -> miner.describe().id().equals("dependencies"))
                        .forEach(miner -> miner.mine(FolderCheckout.of(files), sink)));

        assertThat(sink.facts("DEPENDS_ON")).hasSize(10_001);
        assertThat(sink.issues()).isEmpty();
    }

    @Test
    void aBrokenFileLeavesTheOthersWhole() {
        Map<String, byte[]> files = Map.of(
                "package.json", "{".getBytes(StandardCharsets.UTF_8),
                "broken.sql", "SELECT 'unfinished FROM a.b".getBytes(StandardCharsets.UTF_8),
                "good.sql", "SELECT 1 FROM a.c".getBytes(StandardCharsets.UTF_8),
                "requirements.txt", "requests".getBytes(StandardCharsets.UTF_8));
        RecordingSink sink = new RecordingSink();

        miners().forEach(miner -> miner.mine(FolderCheckout.of(files), sink));

        assertThat(sink.lines()).anyMatch(line -> line.contains("pkg:pypi/requests"));
        assertThat(sink.lines()).anyMatch(line -> line.contains("READS") && line.contains("a.c"));
        assertThat(sink.issues()).extracting(Issue::code).contains("PARSE_FAILED", "SQL_SCANNED");
    }

    private static Stream<Miner> miners() {
        return ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> MINERS.contains(miner.describe().id()));
    }
}
