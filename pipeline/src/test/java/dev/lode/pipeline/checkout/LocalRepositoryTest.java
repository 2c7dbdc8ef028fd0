package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.FileEntry;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRepositoryTest extends LocalWorkplace {

    private static TreeMap<String, String> state(Path directory) throws IOException {
        TreeMap<String, String> state = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                String size = Files.isRegularFile(path) ? " " + Files.size(path) : "";
                state.put(path.toString(), Files.getLastModifiedTime(path) + size);
            }
        }
        return state;
    }

    /** Moves the bare repository under a work tree's {@code .git}. */
    private Path workTree() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("Orders"));
        Files.move(bare, tree.resolve(".git"));
        return tree;
    }

    private void configure(Path gitDirectory, String text) throws IOException {
        Files.writeString(gitDirectory.resolve("config"), text, StandardOpenOption.APPEND);
    }

    @Test
    void theTreeIsListedInTheOrderOfItsPathsWithTheKindOfEach() {
        try (OpenRepository repository = open(bare)) {
            assertThat(repository.files())
                    .extracting(file -> file.path() + " " + file.kind() + " " + file.bytes())
                    .containsExactly(
                            "lib SUBMODULE 0",
                            "loop SYMLINK 2",
                            "passwd SYMLINK 11",
                            "run.sh EXECUTABLE 5",
                            "src/main.py FILE 9");
        }
    }

    @Test
    void aSymlinksContentIsItsTargetsName() throws Exception {
        try (OpenRepository repository = open(bare)) {
            assertThat(repository.read(repository.files().get(2))).asString().isEqualTo("/etc/passwd");
        }
    }

    @Test
    void lookAndOpenAgree() {
        RemoteHead head = checkouts().look(RepositorySource.of(bare.toString()));
        try (OpenRepository repository = open(bare)) {
            assertThat(repository.revision().commit()).isEqualTo(head.commit());
            assertThat(repository.revision().branch()).isEqualTo(head.branch()).isEqualTo("main");
            assertThat(repository.revision().repository())
                    .isEqualTo(head.repository())
                    .isEqualTo("orders");
            assertThat(repository.revision().committedAt()).isEqualTo("2026-01-02T09:00:00Z");
        }
    }

    @Test
    void aBranchCanBeAskedFor() {
        RepositorySource source = RepositorySource.of(bare.toString());
        try (OpenRepository repository = checkouts().open(source.at("topic"))) {
            assertThat(repository.files()).extracting(FileEntry::path).contains("topic.txt");
            assertThat(repository.revision().branch()).isEqualTo("topic");
        }
        assertFailure("NO_DEFAULT_BRANCH", () -> checkouts().open(source.at("nope")));
    }

    @Test
    void nothingIsWrittenIntoALocalRepository() throws Exception {
        Path tree = workTree();
        TreeMap<String, String> before = state(tree);
        try (OpenRepository repository = open(tree)) {
            for (FileEntry file : repository.files()) {
                if (file.kind() != FileEntry.Kind.SUBMODULE) {
                    repository.read(file);
                }
            }
        }
        assertThat(state(tree)).isEqualTo(before);
        assertThat(folder.resolve("workspace")).doesNotExist();
    }

    @Test
    void aLinkedWorkTreeIsItsRepositoryAtAnotherBranch() throws IOException {
        Path tree = workTree();
        Path own = Files.createDirectories(tree.resolve(".git/worktrees/feature"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/topic\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Path linked = Files.createDirectories(folder.resolve("feature"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
        try (OpenRepository repository = open(linked)) {
            assertThat(repository.revision().branch()).isEqualTo("topic");
            assertThat(repository.revision().repository()).isEqualTo("Orders");
            assertThat(repository.revision().gitDirectory()).isEqualTo(tree.resolve(".git"));
            assertThat(repository.files()).extracting(FileEntry::path).contains("topic.txt");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://u:secret@GitHub.com:443/Acme/Orders.git/ github.com/acme/orders https://github.com/acme/orders",
                "git@github.com:Acme/Orders.git github.com/acme/orders https://github.com/acme/orders",
                "ssh://git@github.com:22/Acme/Orders github.com/acme/orders https://github.com/acme/orders",
                "ssh://git@git.example.com:7999/a/b.git git.example.com:7999/a/b ssh://git.example.com:7999/a/b",
                "/srv/mirror/orders.git Orders ''"
            })
    void theOriginsUrlNamesALocalRepository(String origin, String name, String url) throws IOException {
        Path tree = workTree();
        configure(tree.resolve(".git"), "[remote \"origin\"]\n\turl = " + origin + "\n");
        RemoteHead head = checkouts().look(RepositorySource.of(tree.toString()));
        assertThat(head.repository()).isEqualTo(name);
        assertThat(head.url()).isEqualTo(url);
    }

    @Test
    void spellingsOfOneRepositoryHaveOneNameAndOneUrl() {
        for (String spelling : List.of(
                "https://github.com/acme/orders",
                "https://github.com/acme/orders.git",
                "https://GitHub.com/Acme/Orders/",
                "https://github.com:443/acme/orders",
                "git@github.com:acme/orders.git")) {
            assertThat(checkouts().name(RepositorySource.of(spelling))).isEqualTo("github.com/acme/orders");
            assertThat(RepositoryLocation.parse(spelling))
                    .isInstanceOfSatisfying(
                            RepositoryLocation.Network.class,
                            network -> assertThat(network.home()).isEqualTo("https://github.com/acme/orders"));
        }
    }

    @Test
    void aGivenNameWins() {
        RepositorySource source = RepositorySource.of(bare.toString()).named("team/orders");
        assertThat(checkouts().name(source)).isEqualTo("team/orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc", "a/../b", "", "a\\b", "a/", "-x", "_portfolio", "a//b", "a\nb"})
    void aNameThatEscapesIsAMistakeOfTheUsers(String name) {
        RepositorySource source = RepositorySource.of(bare.toString()).named(name);
        assertThatThrownBy(() -> checkouts().name(source)).isInstanceOf(LodeException.Configuration.class);
    }

    @Test
    void aRepositoryWithoutCommitsIsNoFailure() {
        try (OpenRepository repository = open(ScriptedRepository.write(folder.resolve("empty.git"), "# nothing"))) {
            assertThat(repository.revision().commit()).isEmpty();
            assertThat(repository.revision().committedAt()).isEmpty();
            assertThat(repository.files()).isEmpty();
            assertThat(repository.issues()).extracting(issue -> issue.code()).containsExactly("EMPTY_REPO");
        }
    }

    @Test
    void aHeadThatPointsNowhereIsAFailureThatNamesTheWayOut() throws IOException {
        Files.writeString(bare.resolve("HEAD"), "ref: refs/heads/nope\n");
        assertThatThrownBy(() -> open(bare)).isInstanceOfSatisfying(LodeException.Repository.class, e -> {
            assertThat(e.code()).isEqualTo("NO_DEFAULT_BRANCH");
            assertThat(e.hint()).contains("--ref");
        });
    }

    @Test
    void whatIsNoRepositoryIsSaidToBeNone() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("plain dir"));
        Path file = Files.createFile(folder.resolve("file"));
        for (Path path : List.of(directory, file, folder.resolve("absent"))) {
            assertFailure("NOT_A_REPO", () -> open(path));
            assertThatThrownBy(() -> open(path)).hasMessageContaining("'" + path + "'");
        }
    }

    @Test
    void aShallowCloneIsMarked() throws IOException {
        String commit = checkouts().look(RepositorySource.of(bare.toString())).commit();
        Files.writeString(bare.resolve("shallow"), commit + "\n");
        try (OpenRepository repository = open(bare)) {
            assertThat(repository.revision().shallow()).isTrue();
        }
    }

    @Test
    void alternatesAreRefusedUnlessAllowed() throws IOException {
        Files.createDirectories(bare.resolve("objects/info"));
        Files.writeString(bare.resolve("objects/info/alternates"), "/other/objects\n");
        assertFailure("ALTERNATES_NOT_ALLOWED", () -> open(bare));
        Checkouts allowing = new Checkouts(settings().withAlternates(), Credentials.none());
        allowing.open(RepositorySource.of(bare.toString())).close();
    }

    @ParameterizedTest
    @CsvSource({"objectFormat = sha256, UNSUPPORTED_OBJECT_FORMAT", "refStorage = future, UNSUPPORTED_REF_FORMAT"})
    void formatsThatCannotBeReadAreNamed(String extension, String code) throws IOException {
        configure(bare, "[core]\n\trepositoryformatversion = 1\n[extensions]\n\t" + extension + "\n");
        assertFailure(code, () -> open(bare));
    }

    @Test
    void configurationThatWouldStartAProgramStartsNone() throws Exception {
        Path tree = workTree();
        Path canary = folder.resolve("pwned");
        String command = "touch " + canary;
        Path included = Files.writeString(folder.resolve("included"), "[core]\n\tfsmonitor = " + command + "\n");
        configure(
                tree.resolve(".git"),
                "[core]\n\tfsmonitor = " + command + "\n\tsshCommand = " + command + "\n\thooksPath = " + folder
                        + "\n[filter \"x\"]\n\tsmudge = " + command + "\n[credential]\n\thelper = !" + command
                        + "\n[include]\n\tpath = " + included + "\n");
        Path hook = Files.createDirectories(tree.resolve(".git/hooks")).resolve("post-checkout");
        Files.writeString(hook, "#!/bin/sh\n" + command + "\n");
        hook.toFile().setExecutable(true);
        try (OpenRepository repository = open(tree)) {
            repository.read(repository.files().get(4));
        }
        assertThat(canary).doesNotExist();
    }
}
