package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone has the tags that its server has. */
class RemoteTagsTest {

    private static final String BEGIN = "commit Begin\nwrite a.txt\n| one\n";
    private static final String TAGGED = BEGIN + "tag v1.0.0\n";

    @TempDir
    private Path folder;

    private GitHttpServer server;
    private RepositorySource source;

    @BeforeEach
    void serve() throws IOException {
        server = new GitHttpServer(push(TAGGED));
        source = RepositorySource.of(server.url("localhost"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path push(String script) {
        return ScriptedRepository.write(folder.resolve("served.git"), script);
    }

    private Checkouts checkouts() {
        return new Checkouts(
                CheckoutSettings.in(folder.resolve("workspace"))
                        .withSchemes(Set.of("http"))
                        .withHosts(List.of("localhost")),
                Credentials.none());
    }

    /** Opens the repository and gives the tags of the clone with what they lead to. */
    private List<String> tags() throws IOException {
        try (OpenRepository open = checkouts().open(source);
                Repository clone = new FileRepositoryBuilder()
                        .setGitDir(open.revision().gitDirectory().toFile())
                        .setBare()
                        .build()) {
            return clone.getRefDatabase().getRefsByPrefix("refs/tags/").stream()
                    .map(RemoteTagsTest::line)
                    .toList();
        }
    }

    private static String line(Ref ref) {
        return ref.getName() + " " + ref.getObjectId().name();
    }

    @Test
    void aTagThatComesAloneIsSeenAndFetched() throws IOException {
        tags();
        RemoteHead before = checkouts().look(source);
        push(TAGGED + "annotate v1.0.1\n");
        RemoteHead after = checkouts().look(source);
        assertThat(after.commit()).isEqualTo(before.commit());
        assertThat(after.refs()).isNotEqualTo(before.refs());
        assertThat(tags()).extracting(tag -> tag.split(" ")[0]).containsExactly("refs/tags/v1.0.0", "refs/tags/v1.0.1");
    }

    @Test
    void aTagThatWasMovedIsFollowed() throws IOException {
        String former = tags().getFirst();
        push(TAGGED + "commit Go on\nwrite a.txt\n| two\ntag v1.0.0\n");
        assertThat(tags()).singleElement().isNotEqualTo(former).asString().startsWith("refs/tags/v1.0.0 ");
    }

    @Test
    void aTagThatWasRemovedGoes() throws IOException {
        tags();
        push(BEGIN);
        assertThat(checkouts().look(source).refs()).isEmpty();
        assertThat(tags()).isEmpty();
    }

    @Test
    void aTagOfAnotherBranchIsFetchedWithItsCommit() throws IOException {
        push(TAGGED + "branch release\ncommit Release\nwrite VERSION\n| 1\ntag v1.1.0\nbranch main\n");
        assertThat(tags()).hasSize(2);
    }

    @Test
    void theSameTagsAreFetchedOnce() throws IOException {
        tags();
        int requests = server.requests().size();
        tags();
        assertThat(server.requests().size() - requests)
                .as("ask for the protocol, and for the refs")
                .isEqualTo(2);
    }

    @Test
    void aTagCanBeReadInPlaceOfABranch() throws IOException {
        source = source.at("v1.0.0");
        assertThat(tags()).hasSize(1);
        assertThat(checkouts().look(source).branch()).isEmpty();
    }
}
