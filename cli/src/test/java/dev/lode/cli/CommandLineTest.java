package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS F01 to F05: what a person types wrongly, and what they and programs get to read. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biuld                                   | build",
                "build --grph embedded                   | --graph",
                "query --cyper x                         | --cypher",
                "build --config                          | --config",
                "build --workspace a --workspace b       | --workspace",
                "build --output yaml                     | table",
                "build --threads many                    | threads",
                "build --threads -1                      | threads",
                "query                                   | lode queries",
                "query nothing_like_this                 | nothing_like_this",
                "query top_churm                         | top_churn",
                "query top_churn -p limit=many           | limit",
                "query top_churn -p limt=5               | limit",
                "report nothing_like_this                | nothing_like_this",
                "verify --graph http://localhost         | GRAPH_NAME",
                "stage scna                              | scan",
                "build --config no/such/file.yml         | file.yml"
            })
    void aMistakeIsNamedOnStderrAndEndsWithTwo(String line, String named) {
        Outcome outcome = Workplace.lode(environment(), line.strip().split(" "));
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aTypoGetsASuggestion() {
        assertThat(Workplace.lode(environment(), "build", "--grph", "embedded").err())
                .containsIgnoringCase("--graph")
                .hasLineCount(2);
        assertThat(Workplace.lode(environment(), "biuld").err())
                .contains("lode build")
                .hasLineCount(2);
    }

    @Test
    void emptyTextsAreMistakes() {
        for (String[] line : List.of(
                new String[] {"build", ""},
                new String[] {"build", "--workspace", "", "x"},
                new String[] {"build", "--graph", "", "x"},
                new String[] {"query", ""})) {
            Outcome outcome = Workplace.lode(environment(), line);
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).isNotBlank();
        }
    }

    @Test
    void argumentFilesThatNameEachOtherEnd() throws IOException {
        Files.writeString(folder.resolve("a"), "@" + folder.resolve("b"));
        Files.writeString(folder.resolve("b"), "@" + folder.resolve("a"));
        Outcome outcome = Workplace.lode(environment(), "plugins", "@" + folder.resolve("a"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void afterTwoHyphensEverythingIsARepository() {
        Outcome outcome = Workplace.lode(environment(), "mine", "--", "--help");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--help").doesNotContain("Usage:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threads: [1                    | lode.yml:1:12",
                "threads: many                  | lode.yml:1:10",
                "thread: 2                      | lode.yml:1:9",
                "thread: 2                      | did you mean \"threads\"",
                "threads: 1\\nthreads: 2        | lode.yml:2:1",
                "allow:\\n\\thosts: [x]         | lode.yml:2:1",
                "workspace: ${LODE_NO_SUCH}/x   | LODE_NO_SUCH",
                "repositories: here             | lode.yml:1:15",
                "repositories:\\n  - pth: x     | lode.yml:2:10",
                "limits: {files: x}             | lode.yml:1:17",
                "- a list                       | lode.yml:1:1"
            })
    void aWrongSettingsFileIsToldWithItsPlace(String text, String named) throws IOException {
        Files.writeString(
                folder.resolve("lode.yml"), text.strip().replace("\\n", "\n").replace("\\t", "\t"));
        Outcome outcome = Workplace.lode(
                environment(), "config", "--config", folder.resolve("lode.yml").toString());
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(named.strip()).contains("lode: SETTING");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreTaken() throws IOException {
        Files.writeString(folder.resolve("lode.yml"), "\ufeffthreads: 7\r\nallow:\r\n  hosts: [x.example]\r\n");
        Outcome outcome = Workplace.in(folder).run("config");
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).containsPattern("threads +7 +lode.yml:1:10");
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Files.writeString(folder.resolve("lode.yml"), "threads: 1\nreports: a\nlimits: {files: 3}\n");
        Outcome outcome = Workplace.in(folder)
                .run(Map.of("LODE_THREADS", "2", "LODE_LIMITS_FILES", "4"), "config", "--threads", "5");
        assertThat(outcome.out())
                .containsPattern("threads +5 +--threads")
                .containsPattern("limits.files +4 +LODE_LIMITS_FILES")
                .containsPattern("reports +\\S*a +lode.yml:2:10")
                .containsPattern("workspace +.lode +default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "mine"})
    void noRepositoryIsAMistake(String command) {
        for (String settings : List.of("", "repositories: []\n")) {
            Outcome outcome = Workplace.in(folder).configured(settings).run(command);
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.err()).contains("NO_REPOSITORIES", "lode.yml");
        }
    }

    @Test
    void aFailureOfARunIsOneDocumentToo() {
        Workplace place = Workplace.in(folder).reading(folder.resolve("nothing"), Samples.repository("web-shop"));
        Outcome build = place.run("build", "--output", "json");
        assertThat(build.code()).isEqualTo(3);
        assertThat(build.document()).isEqualTo(place.account());
        assertThat(build.err()).contains("NOT_A_REPO");
    }

    @Test
    void aPageThatCouldNotBeMadeSaysSoAndEndsTheRunWithThree() {
        Workplace place = Workplace.in(folder).reading(Samples.repository("orders-dbt"));

        Outcome build = place.run(Map.of("LODE_LIMITS_QUERY_ROWS", "20"), "build");

        assertThat(build.code()).as(build.toString()).isEqualTo(3);
        assertThat(build.err()).contains("TOO_MANY_ROWS");
        assertThat(build.out()).contains("not made: ");
        assertThat(place.account().path("report").path("failures")).isNotEmpty();
        assertThat(Folders.holding(place.reports(), "this page could not be made"))
                .hasSize(place.account().path("report").path("failures").size());
        assertThat(place.run(Map.of("LODE_LIMITS_QUERY_ROWS", "20"), "report").code())
                .as("it is not forgotten")
                .isEqualTo(3);
        assertThat(place.run("report").code()).isZero();
        assertThat(Folders.holding(place.reports(), "this page could not be made"))
                .isEmpty();
    }

    @Test
    void aGraphStoreThatIsDownLeavesEverythingStagedAndSpooled() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Workplace place = Workplace.in(folder).reading(Samples.repository("web-shop"));
        String graph = "bolt://127.0.0.1:" + port;

        Outcome build = place.run("build", "--graph", graph, "--output", "json");

        assertThat(build.code()).as(build.toString()).isEqualTo(5);
        assertThat(build.document().path("failure").path("hint").asText()).contains("lode replay");
        assertThat(build.document().path("failure").path("phase").asText()).isEqualTo("load");
        assertThat(build.document().path("repositories").findValuesAsText("status"))
                .containsExactly("MINED");
        assertThat(build.err()).contains(Integer.toString(port)).doesNotContain("\tat ");
        assertThat(place.run("stage", "scan").code()).isZero();
        assertThat(Folders.holding(place.workspace().resolve("spool"), "web-shop"))
                .hasSize(1);
        assertThat(place.run("replay", "--graph", graph).code()).isEqualTo(5);

        assertThat(place.run("build").code()).as("another store takes it").isZero();
        assertThat(place.run("verify").code()).isZero();
    }

    @Test
    void aProcessWithoutATerminalWritesNoControlCharacters() {
        Workplace place = Workplace.in(folder).reading(Samples.repository("web-shop"));
        Outcome build =
                Programs.lode(Path.of("."), "build", "--config", place.config().toString());
        assertThat(build.code()).as(build.toString()).isZero();
        assertThat(build.err()).isEmpty();
        assertThat(build.out().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @Test
    void aReaderThatLeavesEarlyIsNoFailureWorthWords() {
        Outcome outcome = Programs.lodeInto(Path.of("."), "head -1", "plugins", "--output", "jsonl");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).hasLineCount(1);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void namesOutOfARepositoryAreShownAndDoNothing() {
        String escape = "\u001b]8;;http://x.example\u0007";
        String stream = """
                commit refs/heads/main
                author {{ 7777*3 }} <a@example.com> 1767258000 +0000
                committer ${7777*3} <a@example.com> 1767258000 +0000
                data <<END
                %1$s\u001b[31m{{ ''.class }} ${7777*3} #{7777*3} {%% include '/etc/passwd' %%}\r2026 INFO all good
                END
                M 100644 inline "{{ 7777*3 }}.py"
                data <<END
                def f():
                    pass
                END
                M 100644 inline "${7777*3} {%% include '\\\\057etc\\\\057passwd' %%}.py"
                data <<END
                x = 1
                END
                M 100644 inline "end\\033[31m\\r.py"
                data <<END
                x = 1
                END

                """.formatted(escape);
        Path repository = new BadRepositories(folder).imported("hostile", stream.getBytes(StandardCharsets.UTF_8));
        Workplace place = Workplace.in(folder.resolve("place")).reading(repository);

        Outcome build = place.run("build");

        assertThat(build.code()).as(build.toString()).isZero();
        assertThat(place.ask("MATCH (c:Commit) RETURN c.subject AS subject").get(0))
                .contains("{{ ''.class }}", "${7777*3}");
        for (String output : List.of("table", "json", "jsonl")) {
            Outcome answer = place.run(
                    "query",
                    "--output",
                    output,
                    "--cypher",
                    "MATCH (c:Commit) RETURN c.subject AS s, c.author_name AS a");
            assertThat(answer.out().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                    .as(output)
                    .isEmpty();
        }
        assertThat(Folders.holding(place.reports(), "7777*3").size()
                        + Folders.holding(place.reports(), "7777\\*3").size())
                .as("pages that show such a name")
                .isPositive();
        for (String executed : List.of("23331", "java.lang", "root:x:", "\u001b", "\r")) {
            // Any byte may stand in a compressed picture; what it draws is what the SVG beside it says.
            assertThat(Folders.holding(place.reports(), executed))
                    .as(executed)
                    .allMatch(file -> file.toString().endsWith(".png"));
        }
    }

    @Test
    void aNameOnTheCommandLineDoesNotWriteOnTheTerminal() {
        Outcome outcome = Workplace.lode(environment(), "mine", "no\u001b[31msuch\r2026 INFO all good\u202e");
        assertThat(outcome.code()).isIn(2, 3);
        assertThat(outcome.err()).contains("such");
        assertThat(outcome.err()
                        .chars()
                        .filter(c ->
                                c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)))
                .isEmpty();
    }

    private Map<String, String> environment() {
        return Map.of(
                "LODE_WORKSPACE", folder.resolve("workspace").toString(),
                "LODE_REPORTS", folder.resolve("reports").toString());
    }
}
