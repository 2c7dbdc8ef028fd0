package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.FileEntry;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS A09: refs in tables, as {@code git init --ref-format=reftable} keeps them. */
class ReftableTest {

    private static final String HISTORY = """
            commit Begin
            write a.txt
            | one
            tag v1.0.0
            branch topic
            commit Go on
            write b.txt
            | two
            branch main
            """;

    @TempDir
    private Path folder;

    private Path tables;
    private Path files;

    @BeforeEach
    void convert() throws IOException {
        files = ScriptedRepository.write(folder.resolve("files/x.git"), HISTORY);
        tables = ScriptedRepository.write(folder.resolve("tables/x.git"), HISTORY);
        try (FileRepository repository = new FileRepository(tables.toFile())) {
            repository.convertRefStorage("reftable", false, false);
        }
        // git leaves these behind for programs that know no tables.
        Files.writeString(tables.resolve("HEAD"), "ref: refs/heads/.invalid\n");
        Files.createDirectories(tables.resolve("refs"));
        Files.deleteIfExists(tables.resolve("refs/heads"));
        Files.writeString(tables.resolve("refs/heads"), "this repository uses the reftable format\n");
        assertThat(tables.resolve("reftable/tables.list")).isNotEmptyFile();
        assertThat(tables.resolve("config")).content().contains("reftable");
    }

    private Checkouts checkouts() {
        return new Checkouts(CheckoutSettings.in(folder.resolve("workspace")), Credentials.none());
    }

    @Test
    void branchesAndTagsAreThoseOfTheSameRepositoryWithFiles() {
        RemoteHead expected = checkouts().look(RepositorySource.of(files.toString()));
        assertThat(checkouts().look(RepositorySource.of(tables.toString()))).isEqualTo(expected);
        assertThat(expected.refs()).isNotEmpty();
    }

    @Test
    void defaultBranchOtherBranchAndTagAreRead() {
        RepositorySource source = RepositorySource.of(tables.toString());
        try (OpenRepository open = checkouts().open(source);
                OpenRepository topic = checkouts().open(source.at("topic"));
                OpenRepository tag = checkouts().open(source.at("v1.0.0"))) {
            assertThat(open.revision().branch()).isEqualTo("main");
            assertThat(open.files()).extracting(FileEntry::path).containsExactly("a.txt");
            assertThat(topic.files()).extracting(FileEntry::path).containsExactly("a.txt", "b.txt");
            assertThat(tag.files()).hasSize(1);
        }
    }
}
