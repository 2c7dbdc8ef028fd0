package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;

/** BAD-INPUTS B04, B05 and B08: servers that send packs which they should not. */
class HostilePackTest extends HostileWorkplace {

    @Test
    void aPackWithAWrongChecksumLeavesNothingAndTheNextRunIsRight() throws IOException {
        try (GitHttpServer server = server()) {
            server.sending((right, out) -> out.write(withWrongChecksum(right)));
            assertFailure("CORRUPT_OBJECT", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
            server.sending((right, out) -> out.write(right));
            try (OpenRepository open = checkouts().open(source(server))) {
                assertThat(open.files()).hasSize(1);
            }
        }
    }

    /** Turns the last bit of the pack, which ends with its checksum. */
    private static byte[] withWrongChecksum(byte[] answer) {
        byte[] wrong = answer.clone();
        int last = -1;
        for (int at = 0; at + 4 <= answer.length; ) {
            int length = Integer.parseInt(new String(answer, at, 4, StandardCharsets.US_ASCII), 16);
            if (length > 5 && answer[at + 4] == 1) {
                last = at + length - 1;
            }
            at += Math.max(4, length);
        }
        wrong[last] ^= 1;
        return wrong;
    }

    @Test
    void aPackThatBreaksOffLeavesWhatWasThereBefore() throws IOException {
        try (GitHttpServer server = server()) {
            checkouts().open(source(server)).close();
            List<String> before = clones();
            ScriptedRepository.write(folder.resolve("served.git"), HISTORY + "commit More\nwrite b.txt\n| two\n");
            server.sending((right, out) -> out.write(Arrays.copyOf(right, right.length * 2 / 3)));
            assertThatThrownBy(() -> checkouts().open(source(server))).isInstanceOf(LodeException.Repository.class);
            assertThat(clones()).containsExactlyInAnyOrderElementsOf(before);
            server.sending((right, out) -> out.write(right));
            try (OpenRepository open = checkouts().open(source(server))) {
                assertThat(open.files()).hasSize(2);
            }
        }
    }

    @Test
    void aPackWithoutEndIsBrokenOffAtTheLimit() throws IOException {
        limits = limits.withRepositoryBytes(3_000_000);
        byte[] gibibyte = {(byte) 0xb0, -128, -128, -128, 32};
        try (GitHttpServer server = server().sending((right, out) -> endless(gibibyte, out))) {
            assertFailure("LIMIT_EXCEEDED", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    @Test
    void aTreeThatEscapesIsRefusedWhenItIsReceived() throws IOException {
        Path served = ScriptedRepository.write(folder.resolve("served.git"), HISTORY);
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(served.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            tree.append(".git", FileMode.REGULAR_FILE, objects.insert(Constants.OBJ_BLOB, new byte[0]));
            String text = "tree " + objects.insert(tree).name() + "\nauthor A <a@example.com> 1 +0000\n"
                    + "committer A <a@example.com> 1 +0000\n\nEscape\n";
            ObjectId commit = objects.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.US_ASCII));
            objects.flush();
            Files.writeString(served.resolve("refs/heads/main"), commit.name() + "\n");
        }
        try (GitHttpServer server = new GitHttpServer(served)) {
            assertFailure("UNSAFE_PATH", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    @Test
    void aContentThatNoArrayHoldsIsRefusedAtItsBeginning() throws IOException {
        byte[] terabyte = {(byte) 0xb0, -128, -128, -128, -128, -128, 1};
        try (GitHttpServer server = server().sending((right, out) -> endless(terabyte, out))) {
            assertFailure("LIMIT_EXCEEDED", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    /** A pack of one content that does not end before its server is left. */
    private static void endless(byte[] header, OutputStream out) throws IOException {
        packet(out, "packfile\n".getBytes(StandardCharsets.US_ASCII));
        packet(out, new byte[] {1, 'P', 'A', 'C', 'K', 0, 0, 0, 2, 0, 0, 0, 1});
        packet(
                out,
                ByteBuffer.allocate(header.length + 1).put((byte) 1).put(header).array());
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        byte[] content = new byte[30_000];
        byte[] data = new byte[60_000];
        data[0] = 1;
        while (true) {
            deflater.setInput(content);
            int length = deflater.deflate(data, 1, data.length - 1, Deflater.SYNC_FLUSH);
            packet(out, Arrays.copyOf(data, length + 1));
        }
    }

    private static void packet(OutputStream out, byte[] content) throws IOException {
        out.write("%04x".formatted(content.length + 4).getBytes(StandardCharsets.US_ASCII));
        out.write(content);
    }
}
