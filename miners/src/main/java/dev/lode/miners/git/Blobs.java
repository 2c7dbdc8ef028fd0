package dev.lode.miners.git;

import dev.lode.spi.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Contents of both sides of changes. What one commit wrote the next one often changes, so the newest contents are kept
 * within a fixed number of bytes.
 */
final class Blobs {

    /** Larger contents are not compared; two of them and their index would not fit a small heap. */
    static final int SIZE_LIMIT = 50 * 1024 * 1024;

    private static final long CACHE_LIMIT = 48L * 1024 * 1024;

    private final ObjectReader reader;
    private final Map<ObjectId, byte[]> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cached;

    Blobs(ObjectReader reader) {
        this.reader = reader;
    }

    Content read(Side side) throws IOException {
        if (side.mode().equals(FileMode.GITLINK)) {
            String text = "Subproject commit " + side.id().name() + "\n";
            return new Content.Bytes(text.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] known = cache.get(side.id());
        return known != null ? new Content.Bytes(known) : load(side.id());
    }

    private Content load(ObjectId id) throws IOException {
        try {
            ObjectLoader blob = reader.open(id, Constants.OBJ_BLOB);
            if (blob.getSize() > SIZE_LIMIT) {
                return Content.Absent.TOO_LARGE;
            }
            byte[] bytes = blob.getCachedBytes(SIZE_LIMIT);
            keep(id, bytes);
            return new Content.Bytes(bytes);
        } catch (MissingObjectException e) {
            return Content.Absent.MISSING;
        }
    }

    private void keep(ObjectId id, byte[] bytes) {
        if (bytes.length > CACHE_LIMIT / 4) {
            return;
        }
        cache.put(id, bytes);
        cached += bytes.length;
        for (Iterator<byte[]> oldest = cache.values().iterator(); cached > CACHE_LIMIT && oldest.hasNext(); ) {
            cached -= oldest.next().length;
            oldest.remove();
        }
    }

    static boolean binary(byte[] bytes) {
        return SourceText.binary(bytes);
    }
}
