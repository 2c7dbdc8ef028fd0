package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS A and B as one batch: two good repositories among many that are not. */
class BadRepositoryTest {

    private static final String SECRET = "kgsecret-CANARY-123";
    private static final String MAIN = "src/main.py";

    @TempDir
    private static Path folder;

    private static List<Path> good;
    private static SortedMap<String, String> before;
    private static Workplace place;
    private static Outcome build;
    private static Path canary;

    @TempDir
    private Path another;

    @BeforeAll
    static void build() {
        canary = folder.resolve("canary");
        BadRepositories bad = new BadRepositories(folder.resolve("repositories"));
        good = Samples.copies(bad.root(), "web-shop", "platform-infra");
        List<Path> all = new ArrayList<>(List.of(
                bad.withHeadAtNoBranch("a02"),
                bad.plainFolder("a03-folder"),
                bad.plainFile("a03-file"),
                bad.withTruncatedPack("a04"),
                bad.withFlippedBit("a05"),
                bad.withTreeEntry("a10-parent", ".."),
                bad.withTreeEntry("a10-path", "a/../../etc/passwd"),
                bad.withTreeEntry("a10-git", ".git"),
                bad.withAlternates("a16", good.get(0)),
                bad.withoutCommits("a01"),
                bad.shallow("a06", good.get(0)),
                bad.withoutBlobs("a07"),
                bad.withSymlinks("a11"),
                bad.withSubmodules("a13", canary),
                bad.withPrograms("a14", canary),
                bad.withLargeFilePointer("a15"),
                bad.imported("a17", oddNames())));
        all.addAll(1, good);
        StringBuilder settings = new StringBuilder("repositories:\n");
        all.forEach(path -> settings.append("  - path: ").append(path).append('\n'));
        settings.append("  - path: ").append(bad.root()).append("/a06/.git\n");
        settings.append("  - path: ").append(bad.root()).append("/a07/../a06\n");
        settings.append("  - url: https://user:" + SECRET + "@localhost:1/x\n");
        settings.append("allow: {hosts: [localhost]}\n");
        place = Workplace.in(folder.resolve("place")).configured(settings.toString());
        before = Folders.contents(bad.root());
        build = place.run("build", "--output", "json");
    }

    private static byte[] oddNames() {
        StringBuilder stream = new StringBuilder("""
                commit refs/heads/main
                committer Ada Lindgren <ada@example.com> 1767258000 +0000
                data 3
                Odd
                """);
        List<String> names = List.of(
                "new\\nline",
                "ta\\tb",
                "quo\\\"te",
                "right\\342\\200\\256left",
                "bytes\\377\\376",
                "nfc\\303\\251",
                "nfde\\314\\201",
                "x/".repeat(2047) + "y",
                "per%41cent");
        names.forEach(name -> stream.append("M 100644 inline \"").append(name).append("\"\ndata 2\na\n\n"));
        return stream.append("\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theBatchGoesOnAndSaysThatSomeFailed() {
        assertThat(build.code()).as(build.err()).isEqualTo(3);
        assertThat(build.document()).isEqualTo(place.account());
        assertThat(place.account().path("exit_code").asInt()).isEqualTo(3);
        assertThat(place.account().path("load").path("nodes").asLong()).isPositive();
        assertThat(place.account().path("report").path("pages").asLong()).isPositive();
        assertThat(failures().keySet())
                .containsExactlyInAnyOrder(
                        "a02",
                        "a03-folder",
                        "a03-file",
                        "a04",
                        "a05",
                        "a10-parent",
                        "a10-path",
                        "a10-git",
                        "a16",
                        "localhost:1/x");
    }

    @Test
    void eachFailureHasItsCodeAndSaysWhatToDo() {
        Map<String, String> codes = new TreeMap<>();
        failures()
                .forEach((name, failure) -> codes.put(name, failure.path("code").asText()));
        assertThat(codes)
                .containsEntry("a02", "NO_DEFAULT_BRANCH")
                .containsEntry("a03-folder", "NOT_A_REPO")
                .containsEntry("a03-file", "NOT_A_REPO")
                .containsEntry("a04", "CORRUPT_OBJECT")
                .containsEntry("a05", "CORRUPT_OBJECT")
                .containsEntry("a10-parent", "UNSAFE_PATH")
                .containsEntry("a10-path", "UNSAFE_PATH")
                .containsEntry("a10-git", "UNSAFE_PATH")
                .containsEntry("a16", "ALTERNATES_NOT_ALLOWED")
                .containsEntry("localhost:1/x", "UNREACHABLE");
        failures().forEach((name, failure) -> {
            assertThat(failure.path("message").asText()).as(name).isNotBlank();
            assertThat(failure.path("hint").asText()).as(name).isNotBlank();
            assertThat(failure.path("phase").asText()).as(name).isIn("look", "read");
            assertThat(build.err()).contains(failure.path("code").asText());
        });
        assertThat(build.err().lines().count()).isBetween(10L, 30L);
        assertThat(build.err()).doesNotContain("\tat ").doesNotContain("    at ");
    }

    @Test
    void whatFailedLeavesNothingStaged() {
        for (String name : failures().keySet()) {
            assertThat(place.staging().resolve(name)).doesNotExist();
            assertThat(place.ask("MATCH (r:Repository {name: '" + name + "'}) RETURN r.name AS name"))
                    .isEmpty();
        }
        assertThat(place.run("stage", "scan").code()).isZero();
        assertThat(place.run("verify").code()).isZero();
    }

    @Test
    void theGoodOnesAreStagedAsIfTheyWereAlone() {
        Workplace alone = Workplace.in(another).reading(good);
        assertThat(alone.run("mine").code()).isZero();
        for (String name : List.of("web-shop", "platform-infra")) {
            assertThat(Folders.contents(place.staging().resolve(name)))
                    .as(name)
                    .isEqualTo(Folders.contents(alone.staging().resolve(name)));
        }
    }

    @Test
    void noRepositoryIsWrittenToAndNoProgramOfOneRuns() {
        assertThat(Folders.contents(folder.resolve("repositories"))).isEqualTo(before);
        assertThat(canary).doesNotExist();
    }

    @Test
    void noSecretIsKept() {
        assertThat(build.out() + build.err()).doesNotContain(SECRET);
        assertThat(Folders.holding(place.workspace(), SECRET)).isEmpty();
        assertThat(Folders.holding(place.reports(), SECRET)).isEmpty();
        Outcome config = place.run("config");
        assertThat(config.out() + config.err()).doesNotContain(SECRET);
        Workplace traces = Workplace.in(another).configured("allow: {hosts: [localhost]}\n");
        Outcome traced = traces.run("mine", "-v", "https://user:" + SECRET + "@localhost:1/x");
        assertThat(traced.code()).isEqualTo(3);
        assertThat(traced.out() + traced.err()).doesNotContain(SECRET).contains("https://***@localhost:1/x");
        assertThat(Folders.holding(traces.workspace(), SECRET)).isEmpty();
    }

    @Test
    void anEmptyRepositoryIsOneNodeAndAWarning() {
        JsonNode run = place.account("a01");
        assertThat(run.path("issues").path("EMPTY_REPO").asInt()).isEqualTo(1);
        assertThat(place.ask("MATCH (r:Repository {name: 'a01'}) RETURN r.name AS name"))
                .containsExactly("a01");
        assertThat(place.ask("MATCH (n {repository: 'a01'}) WHERE NOT n:Gap RETURN labels(n)[0] AS label"))
                .isEmpty();
    }

    @Test
    void aShallowCloneIsMarked() {
        assertThat(place.ask("MATCH (r:Repository {name: 'a06'}) RETURN r.shallow AS shallow"))
                .containsExactly("true");
    }

    @Test
    void missingBlobsAreCountedAndNotFetched() {
        assertThat(place.account("a07").path("issues").path("BLOB_MISSING").asInt())
                .isPositive();
        assertThat(place.ask("MATCH (f:File {repository: 'a07'}) RETURN f.path AS path ORDER BY path"))
                .containsExactly("readme.md", MAIN);
    }

    @Test
    void symlinksAreFactsAndNotFollowed() {
        assertThat(place.ask("MATCH (f:File {repository: 'a11', kind: 'symlink'})"
                        + " RETURN f.path + ' -> ' + f.target AS link ORDER BY link"))
                .containsExactly("SRC -> ..", "loop -> ..", "passwd -> /etc/passwd");
        assertThat(place.ask("MATCH (f:File {repository: 'a11', path: '" + MAIN + "'}) RETURN f.path AS path"))
                .containsExactly(MAIN);
        assertThat(Folders.holding(place.workspace(), "root:x:0:0")).isEmpty();
    }

    @Test
    void submodulesAreFactsAndNotFetched() {
        assertThat(place.ask(
                        "MATCH (f:File {repository: 'a13', kind: 'submodule'}) RETURN f.path + ' ' + f.target AS link"))
                .containsExactly("b " + "0123456789".repeat(4));
    }

    @Test
    void filesOfRepositoriesWithFiltersAreReadAsTheyAreStored() {
        assertThat(place.ask("MATCH (f:Function {repository: 'a14'}) RETURN f.name AS name"))
                .containsExactly("main");
        assertThat(place.ask("MATCH (f:File {repository: 'a15', path: 'model.bin'}) RETURN f.lfs AS lfs"))
                .containsExactly("true");
    }

    @Test
    void everyFileNameIsAKeyOfItsOwn() {
        List<String> paths = place.ask("MATCH (f:File {repository: 'a17'}) RETURN f.path AS path");
        assertThat(paths)
                .hasSize(9)
                .doesNotHaveDuplicates()
                .contains("new%0Aline", "ta%09b", "quo\"te", "bytes%FF%FE", "nfc\u00e9", "nfde\u0301", "per%2541cent");
        assertThat(paths).noneMatch(path -> path.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void spellingsOfOneRepositoryAreOneRepository() {
        assertThat(place.account().path("repositories").findValuesAsText("name"))
                .filteredOn("a06"::equals)
                .hasSize(1);
        assertThat(place.account("a06")
                        .path("issues")
                        .path("DUPLICATE_REPOSITORY")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void afterTheFixTheGraphIsThatOfACleanBuild() {
        List<Path> fixed = new ArrayList<>(good);
        fixed.add(folder.resolve("repositories/a02"));
        Folders.copy(place.workspace(), another.resolve("fixed/workspace"));
        Workplace mended = Workplace.in(another.resolve("fixed"))
                .configured("repositories:\n  - path: %s\n  - path: %s\n  - {path: %s, ref: main}\n"
                        .formatted(fixed.toArray()));
        assertThat(mended.run("build").code()).isZero();
        Workplace clean = Workplace.in(another.resolve("clean"))
                .configured("repositories:\n  - path: %s\n  - path: %s\n  - {path: %s, ref: main}\n"
                        .formatted(fixed.toArray()));
        assertThat(clean.run("build").code()).isZero();
        assertThat(mended.export()).isEqualTo(clean.export());
    }

    @Test
    void aRepositoryThatBreaksLaterKeepsWhatIsKnownOfIt() {
        BadRepositories repositories = new BadRepositories(another.resolve("repositories"));
        Path breaking = repositories.sound("breaking");
        Workplace later = Workplace.in(another.resolve("later")).reading(breaking, repositories.sound("sound"));
        assertThat(later.run("build").code()).isZero();
        String graph = later.export();

        Programs.git(breaking, "symbolic-ref", "HEAD", "refs/heads/nope");
        assertThat(later.run("build").code()).isEqualTo(3);
        assertThat(later.export()).isEqualTo(graph);
        assertThat(later.run("verify").code()).isZero();

        Programs.git(breaking, "symbolic-ref", "HEAD", "refs/heads/main");
        assertThat(later.run("build").code()).isZero();
        assertThat(later.export()).isEqualTo(graph);
    }

    private static Map<String, JsonNode> failures() {
        Map<String, JsonNode> failures = new TreeMap<>();
        for (JsonNode run : place.account().path("repositories")) {
            if (!run.path("failure").isMissingNode() && !run.path("failure").isNull()) {
                String name = run.path("name").asText();
                String known = Files.exists(Path.of(name))
                        ? Path.of(name).getFileName().toString()
                        : name;
                failures.put(known, run.path("failure"));
            }
        }
        return failures;
    }
}
