package dev.lode.miners.git;

import dev.lode.miners.git.RecentObjects.PackedObject;
import dev.lode.spi.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;

/** Contents of both sides of changes. They can be looked at until the next ones are read. */
record Blobs(StoredObjects objects) {

    /** Larger contents are not compared; two of them and their index would not fit a small heap. */
    static final int SIZE_LIMIT = 50 * 1024 * 1024;

    record Pair(Content before, Content after) {}

    Pair read(Side before, Side after) throws IOException {
        Content old = read(before);
        Content now = read(after);
        if (!(old instanceof Content.Bytes(PackedObject object)) || objects.holds(object)) {
            return new Pair(old, now);
        }
        // The second was written over the first; what the first is written over again has to be out of its way.
        Content apart = now instanceof Content.Bytes bytes ? alone(bytes.slice().bytes()) : now;
        return new Pair(read(before), apart);
    }

    Content read(Side side) throws IOException {
        if (side.mode().equals(FileMode.GITLINK)) {
            return alone(("Subproject commit " + side.id().name() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        try {
            Optional<PackedObject> object = objects.look(side.id(), Constants.OBJ_BLOB);
            return object.isPresent() ? new Content.Bytes(object.get()) : Content.Absent.TOO_LARGE;
        } catch (MissingObjectException e) {
            return Content.Absent.MISSING;
        }
    }

    private static Content alone(byte[] bytes) {
        return new Content.Bytes(PackedObject.alone(Constants.OBJ_BLOB, bytes));
    }

    static boolean binary(Slice content) {
        return SourceText.binary(content.array(), content.from(), content.to());
    }
}
