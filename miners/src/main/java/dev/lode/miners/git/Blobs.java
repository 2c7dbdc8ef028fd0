package dev.lode.miners.git;

import dev.lode.spi.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Contents of both sides of changes. What one commit wrote the next one often changes, so the newest contents are kept
 * within a fixed number of bytes. A content that the clone lacks, or that is too large to compare, is absent and counted.
 */
final class Blobs {

    /** Larger contents are not compared; two of them and their index would not fit a small heap. */
    static final int SIZE_LIMIT = 50 * 1024 * 1024;

    private static final long CACHE_LIMIT = 48L * 1024 * 1024;

    private final ObjectReader reader;
    private final Map<ObjectId, byte[]> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cached;
    private int missing;
    private int large;

    Blobs(ObjectReader reader) {
        this.reader = reader;
    }

    /** Contents that were asked for and are not in the clone. */
    int missing() {
        return missing;
    }

    /** Contents that were asked for and are over {@link #SIZE_LIMIT}. */
    int large() {
        return large;
    }

    Optional<byte[]> read(Side side) throws IOException {
        if (side.mode().equals(FileMode.GITLINK)) {
            String text = "Subproject commit " + side.id().name() + "\n";
            return Optional.of(text.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] known = cache.get(side.id());
        return known != null ? Optional.of(known) : load(side.id());
    }

    private Optional<byte[]> load(ObjectId id) throws IOException {
        try {
            ObjectLoader blob = reader.open(id, Constants.OBJ_BLOB);
            if (blob.getSize() > SIZE_LIMIT) {
                large++;
                return Optional.empty();
            }
            byte[] bytes = blob.getCachedBytes(SIZE_LIMIT);
            keep(id, bytes);
            return Optional.of(bytes);
        } catch (MissingObjectException e) {
            missing++;
            return Optional.empty();
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
