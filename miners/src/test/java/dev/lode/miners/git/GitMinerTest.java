package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.spi.Fact;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Relationship;
import dev.lode.testkit.GitCheckout;
import dev.lode.testkit.RecordingSink;
import dev.lode.testkit.ScriptedRepository;
import dev.lode.testkit.ThreadedCheckout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitMinerTest {

    private static final String THREE_COMMITS = """
            commit One
            write a.txt
            | 1
            write b.txt
            | 1
            commit Two
            write a.txt
            | 1
            | 2
            commit Three
            write a.txt
            | 1
            | 2
            | 3
            """;

    @TempDir
    private Path folder;

    private Path write(String script) {
        return ScriptedRepository.write(folder.resolve("x.git"), script);
    }

    private static RecordingSink mine(Path repository) {
        RecordingSink sink = new RecordingSink();
        new GitMiner().mine(new GitCheckout("x", repository), sink);
        return sink;
    }

    private static List<String> touches(RecordingSink sink) {
        return sink.facts("TOUCHES").stream()
                .map(fact -> fact.text("change").orElse("") + " "
                        + ((Relationship) fact).end().text("path") + " "
                        + fact.text("added").orElse("-") + " "
                        + fact.text("deleted").orElse("-"))
                .toList();
    }

    private static Path object(Path repository, String id) {
        return repository.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    @Test
    void theBoundaryOfAShallowCloneIsARootThatAddsItsFiles() throws IOException {
        Path repository = write(THREE_COMMITS);
        RecordingSink whole = mine(repository);
        String second = sha(whole, "Two");
        Files.writeString(repository.resolve("shallow"), second + "\n");
        Files.delete(object(repository, sha(whole, "One")));
        RecordingSink shallow = mine(repository);
        assertThat(touches(shallow)).containsExactlyInAnyOrder("modify a.txt 1 0", "add a.txt 2 0", "add b.txt 1 0");
        assertThat(shallow.facts("PARENT")).hasSize(1);
        assertThat(shallow.facts("Repository").get(0).flag("shallow")).isTrue();
    }

    private static String sha(RecordingSink sink, String subject) {
        return sink.facts("Commit").stream()
                .filter(fact -> fact.text("subject").orElse("").equals(subject))
                .map(fact -> ((dev.lode.spi.Node) fact).key().text("sha"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aContentThatAPartialCloneLacksIsCountedAndItsChangeStays() throws IOException {
        Path repository = write(THREE_COMMITS);
        FileEntry newest = new GitCheckout("x", repository).files().get(0);
        Files.delete(object(repository, newest.objectId()));
        RecordingSink sink = mine(repository);
        assertThat(touches(sink)).contains("modify a.txt - -", "modify a.txt 1 0", "add b.txt 1 0");
        assertThat(sink.issues()).extracting(issue -> issue.code()).containsExactly("BLOB_MISSING");
    }

    @Test
    void severalThreadsFindWhatOneFinds() {
        StringBuilder script = new StringBuilder();
        for (int commit = 0; commit < 1200; commit++) {
            script.append("commit Change ").append(commit).append("\nwrite ");
            script.append(commit % 7).append(".txt\n| 1\n| ").append(commit).append('\n');
        }
        Path repository = write(script.toString());
        RecordingSink sink = new RecordingSink();
        new GitMiner().mine(new ThreadedCheckout(new GitCheckout("x", repository), 4), sink);
        assertThat(sink.facts("TOUCHES")).hasSize(1200);
        assertThat(sink.lines()).isEqualTo(mine(repository).lines());
    }

    @Test
    void aCloneWithoutOldDirectoriesIsMinedAsFarAsItReachesAndSaysSo() throws IOException {
        Path repository = write(THREE_COMMITS);
        Files.writeString(repository.resolve("config"), "[remote \"origin\"]\n\tpromisor = true\n");
        assertThat(mine(repository).facts("Repository").getFirst().flag("partial"))
                .isTrue();
        Files.delete(object(repository, tree(repository, sha(mine(repository), "One"))));
        RecordingSink sink = mine(repository);
        assertThat(touches(sink)).containsExactly("modify a.txt 1 0");
        assertThat(sink.facts("Commit")).hasSize(3);
        assertThat(sink.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("TREE_MISSING");
            assertThat(issue.message()).startsWith("2 commits");
        });
    }

    private static String tree(Path repository, String commit) throws IOException {
        try (Repository git = new FileRepositoryBuilder()
                .setGitDir(repository.toFile())
                .setBare()
                .build()) {
            return git.parseCommit(ObjectId.fromString(commit)).getTree().name();
        }
    }

    @Test
    void tagsOfOtherThingsThanCommitsAreCounted() throws IOException {
        Path repository = write(THREE_COMMITS + "tag v1\n");
        String blob = new GitCheckout("x", repository).files().getFirst().objectId();
        Files.writeString(repository.resolve("refs/tags/key"), blob + "\n");
        Files.writeString(repository.resolve("refs/tags/lost"), "0123456789abcdef0123456789abcdef01234567\n");
        RecordingSink sink = mine(repository);
        assertThat(sink.facts("Tag")).hasSize(1);
        assertThat(sink.issues())
                .extracting(issue -> issue.code() + " " + issue.message())
                .containsExactly(
                        "TAG_NOT_A_COMMIT 1 tags lead to no commit, first key",
                        "TAG_UNREADABLE 1 tags cannot be read, first lost");
    }

    @Test
    void theSecretInTheUrlOfASubmoduleIsNotTold() {
        RecordingSink sink = mine(write("""
                commit One
                module lib 0123456789abcdef0123456789abcdef01234567
                module bare 0123456789abcdef0123456789abcdef01234567
                write .gitmodules
                | [submodule "lib"]
                | path = lib
                | url = https://ada:kgsecret-CANARY-123@example.com/lib.git
                """));
        assertThat(sink.facts("File"))
                .singleElement()
                .satisfies(file -> assertThat(file.text("submodule_url")).contains("https://example.com/lib.git"));
        assertThat(sink.issues())
                .extracting(issue -> issue.code() + " " + issue.path())
                .containsExactly("SUBMODULE_WITHOUT_URL bare");
    }

    @Test
    void aGitmodulesFileThatIsNoneIsAGap() {
        RecordingSink sink = mine(write("""
                commit One
                module lib 0123456789abcdef0123456789abcdef01234567
                write .gitmodules
                | [submodule "lib
                | path == =
                """));
        assertThat(sink.issues()).extracting(issue -> issue.code()).contains("GITMODULES_INVALID");
    }

    @Test
    void aDamagedHistoryEndsTheMiner() throws IOException {
        Path repository = write(THREE_COMMITS);
        Files.delete(object(repository, sha(mine(repository), "One")));
        assertThatThrownBy(() -> mine(repository)).isInstanceOf(UncheckedIOException.class);
    }

    /** Puts commits on main that no git command would write; gives the last one's id. */
    private Path raw(List<String> commits) throws IOException {
        Path directory = write("commit Base\nwrite a.txt\n| 1\n");
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(directory.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            ObjectId last = repository.resolve("refs/heads/main");
            String tree = repository.parseCommit(last).getTree().name();
            for (String commit : commits) {
                String text = "tree " + tree + "\nparent " + last.name() + "\n" + commit;
                last = objects.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.ISO_8859_1));
            }
            objects.flush();
            RefUpdate update = repository.updateRef("refs/heads/main");
            update.setNewObjectId(last);
            update.forceUpdate();
        }
        return directory;
    }

    @Test
    void aCommitWithAnAbsurdAuthorIsMinedWithAWarning() throws IOException {
        RecordingSink sink = mine(raw(List.of(
                "author A 1 +0000\ncommitter B <b@example.com> 1767258000 +0000\n\nno address\n",
                "author " + "N".repeat(1 << 20) + " <n@example.com> -1 +9999\ncommitter B <b@example.com> "
                        + "9223372036854775807 +0000\n\nfar out\n",
                "author \0 <> 1 +0000\ncommitter B <b@example.com> 1767258001 +0000\n\nGr\u00fc\u00dfe\n",
                "\nno header at all\n")));
        assertThat(sink.facts("Commit")).hasSize(5);
        assertThat(sink.issues()).extracting(issue -> issue.code()).containsExactly("INVALID_IDENTITY");
        assertThat(sink.issues().get(0).message()).startsWith("4 commits");
        assertThat(sink.facts("Commit"))
                .allSatisfy(fact -> assertThat(fact.text("committed_at"))
                        .hasValueSatisfying(
                                time -> assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")));
    }

    @Test
    void anOctopusMergeHasAllItsParentsInOrder() {
        StringBuilder script = new StringBuilder("commit Base\nwrite a.txt\n| 1\n");
        for (int i = 0; i < 66; i++) {
            script.append("orphan side" + i + "\ncommit Side " + i + "\nwrite s" + i + ".txt\n| x\n");
        }
        script.append("branch main\ncommit Octopus\n");
        for (int i = 0; i < 66; i++) {
            script.append("merge side" + i + "\n");
        }
        RecordingSink sink = mine(write(script.toString()));
        assertThat(sink.facts("Commit")).hasSize(68);
        assertThat(sink.facts("PARENT"))
                .hasSize(67)
                .extracting(fact -> fact.whole("ordinal", 0))
                .contains(1L, 67L)
                .doesNotHaveDuplicates();
        assertThat(sink.facts("TOUCHES")).hasSize(67);
    }

    @Test
    void aPersonIsCalledWhatTheNewestCommitCallsThem() {
        RecordingSink sink = mine(write("""
                commit One
                author ada <ada@example.com>
                write a.txt
                commit Two
                author Ada Lindgren <ADA@example.com>
                write b.txt
                """));
        assertThat(sink.facts("Person"))
                .singleElement()
                .satisfies(person -> assertThat(person.text("name")).contains("Ada Lindgren"));
    }

    @Test
    void onlyTheHistoryOfTheBranchIsRead() {
        RecordingSink sink = mine(write("commit One\nwrite a\nbranch other\ncommit Two\nwrite b\n"));
        assertThat(sink.facts("Commit")).extracting(Fact::type).hasSize(1);
    }
}
