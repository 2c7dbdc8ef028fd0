package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes without a commit: tags, and the depth of a clone. */
class TaggedRepositoryTest {

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void build() {
        repository = Samples.copies(folder.resolve("repositories"), "web-shop").getFirst();
        place = Workplace.in(folder.resolve("place")).reading(repository);
        assertThat(place.run("mine").code()).isZero();
        assertThat(status()).isEqualTo("MINED");
    }

    private String status() {
        return place.account("web-shop").path("status").asText();
    }

    private List<String> tags() {
        assertThat(place.run("load").code()).isZero();
        return place.ask("MATCH (tag:Tag)-[:POINTS_AT]->(commit:Commit) RETURN tag.name + ' ' + commit.subject AS tag");
    }

    private void git(String... arguments) {
        Programs.git(repository, arguments);
    }

    private void mine(String expected) {
        assertThat(place.run("mine").code()).isZero();
        assertThat(status()).isEqualTo(expected);
    }

    @Test
    void aTagOnAnOldCommitIsAChangeAndSoIsItsMoveAndItsEnd() {
        mine("UNCHANGED");
        git("tag", "v9.9.9", "HEAD~3");
        mine("MINED");
        mine("UNCHANGED");
        String before = tag();
        git("tag", "-f", "v9.9.9", "HEAD~2");
        mine("MINED");
        assertThat(tag()).isNotEqualTo(before);
        git("tag", "-d", "v9.9.9");
        mine("UNCHANGED");
        assertThat(tags()).noneMatch(tag -> tag.startsWith("v9.9.9 "));
    }

    private String tag() {
        return tags().stream()
                .filter(tag -> tag.startsWith("v9.9.9 "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCloneThatReachesFurtherBackIsAChange() {
        Path shallow = folder.resolve("shallow/web-shop");
        Programs.git(folder, "clone", "-q", "--depth", "3", "file://" + repository, shallow.toString());
        Programs.git(shallow, "remote", "remove", "origin");
        place = Workplace.in(folder.resolve("other")).reading(shallow);
        assertThat(place.run("mine").code()).isZero();
        assertThat(place.account("web-shop")
                        .path("issues")
                        .path("SHALLOW_CLONE")
                        .asInt())
                .isEqualTo(1);
        Programs.git(shallow, "fetch", "-q", "--unshallow", "file://" + repository, "main");
        mine("MINED");
        assertThat(place.account("web-shop").path("issues").has("SHALLOW_CLONE"))
                .isFalse();
    }
}
