package dev.lode.miners.git;

import dev.lode.spi.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;

/** Contents of both sides of changes. */
record Blobs(StoredObjects objects) {

    /** Larger contents are not compared; two of them and their index would not fit a small heap. */
    static final int SIZE_LIMIT = 50 * 1024 * 1024;

    Content read(Side side) throws IOException {
        if (side.mode().equals(FileMode.GITLINK)) {
            String text = "Subproject commit " + side.id().name() + "\n";
            return new Content.Bytes(text.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            Optional<byte[]> bytes = objects.read(side.id(), Constants.OBJ_BLOB);
            return bytes.isPresent() ? new Content.Bytes(bytes.get()) : Content.Absent.TOO_LARGE;
        } catch (MissingObjectException e) {
            return Content.Absent.MISSING;
        }
    }

    static boolean binary(byte[] bytes) {
        return SourceText.binary(bytes);
    }
}
