package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

    /** Versions of a file that take a quarter of the room each; some are deltas of others by way of others. */
    private static final int VERSIONS = 12;

    private static final int LINES = 1800;

    @TempDir
    private Path folder;

    @Test
    void bothSidesAreWhatTheyAreWhereReadingTheSecondTakesThePlaceOfTheFirst() throws Exception {
        List<String> texts = versions();
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            List<Side> sides = new ArrayList<>();
            for (String text : texts) {
                Files.writeString(folder.resolve("file"), text);
                git.add().addFilepattern("file").call();
                ObjectId commit =
                        git.commit().setSign(false).setMessage("Write").call();
                sides.add(side(git, commit));
            }
            git.gc().call();
            assertThat(folder.resolve(".git/objects/pack")).isDirectoryContaining("glob:**.pack");
            try (StoredObjects objects = StoredObjects.ofCommits(git.getRepository())) {
                Blobs blobs = new Blobs(objects);
                for (int i = 0; i < VERSIONS * VERSIONS; i++) {
                    Blobs.Pair pair = blobs.read(sides.get(i / VERSIONS), sides.get(i % VERSIONS));
                    assertThat(text(pair.before())).isEqualTo(texts.get(i / VERSIONS));
                    assertThat(text(pair.after())).isEqualTo(texts.get(i % VERSIONS));
                }
            }
        }
    }

    private static List<String> versions() {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(Long.toString(random.nextLong(), Character.MAX_RADIX) + " and the rest of it\n");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < VERSIONS; i++) {
            lines.set(random.nextInt(LINES), "version " + i + "\n");
            texts.add(String.join("", lines));
        }
        return texts;
    }

    private static Side side(Git git, ObjectId commit) throws Exception {
        ObjectId id = git.getRepository().resolve(commit.name() + ":file");
        assertThat(id).isNotNull();
        return new Side("file", FileMode.REGULAR_FILE, id);
    }

    private static String text(Content content) {
        assertThat(content).isInstanceOf(Content.Bytes.class);
        return new String(((Content.Bytes) content).slice().bytes(), StandardCharsets.UTF_8);
    }
}
