package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a repository that are not its own code are listed, and what stands in them is not said of it. */
class ExcludedFilesTest {

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void commitCodeAndAFixture() throws Exception {
        repository = Files.createDirectories(folder.resolve("service"));
        Files.writeString(repository.resolve("app.py"), "def serve():\n    return 1\n");
        Path fixtures = Files.createDirectories(repository.resolve("tests/fixtures"));
        Files.writeString(fixtures.resolve("sample.py"), "def sample():\n    return 2\n");
        Files.writeString(fixtures.resolve("broken.sql"), "SELECT FROM WHERE (;\n");
        Programs.run(repository, "git", "init", "-q", "-b", "main");
        Programs.run(repository, "git", "add", ".");
        Programs.run(
                repository, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Start");
        place = Workplace.in(folder.resolve("place"));
        build("exclude: [\"tests/fixtures/**\"]");
    }

    @Test
    void theContentOfExcludedFilesIsNotMined() {
        assertThat(place.ask("MATCH (f:Function) RETURN f.name")).containsExactly("serve");
        assertThat(place.account("service").path("issues").path("EXCLUDED").asLong())
                .isEqualTo(2);
        assertThat(place.ask("MATCH (g:Gap) RETURN g.path")).isEmpty();
    }

    @Test
    void theyAreListedAndHaveTheirHistory() {
        assertThat(place.ask("MATCH (f:File) RETURN f.path ORDER BY f.path"))
                .containsExactly("app.py", "tests/fixtures/broken.sql", "tests/fixtures/sample.py");
        assertThat(place.ask("MATCH (:Commit)-[:TOUCHES]->(f:File) RETURN f.path ORDER BY f.path"))
                .containsExactly("app.py", "tests/fixtures/broken.sql", "tests/fixtures/sample.py");
    }

    @Test
    void anotherListReadsTheRepositoryAgainAndTheSameListDoesNot() {
        build("exclude: [\"tests/fixtures/**\", \"tests/fixtures/**\"]");
        assertThat(place.account("service").path("status").asText()).isEqualTo("UNCHANGED");
        build("exclude: [\"*.sql\"]");
        assertThat(place.account("service").path("status").asText()).isEqualTo("MINED");
        assertThat(place.ask("MATCH (f:Function) RETURN f.name ORDER BY f.name"))
                .containsExactly("sample", "serve");
        assertThat(place.run("verify", "--output", "jsonl").out()).isEmpty();
    }

    @Test
    void oneRepositoryWithTwoListsIsAnError() {
        place.configured("""
                repositories:
                  - {path: %s, name: service}
                  - {path: %s, name: service, exclude: ["*.sql"]}
                """.formatted(repository, repository));
        Outcome build = place.run("build");
        assertThat(build.code()).isEqualTo(2);
        assertThat(build.err()).contains("service is listed twice, and not with the same exclude:");
    }

    private void build(String exclude) {
        place.configured("""
                repositories:
                  - path: %s
                    name: service
                    %s
                """.formatted(repository, exclude));
        Outcome build = place.run("build");
        assertThat(build.code()).as(build.toString()).isZero();
    }
}
