package dev.lode.miners.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How much of a file's content another one still holds, in git's own measure: both are cut into lines, long ones into
 * pieces of 64 bytes, and the bytes of the pieces that both have are counted.
 */
final class Similarity {

    /** The score of equal contents. */
    static final int WHOLE = 60_000;

    /** What a rename needs: one half. */
    static final int LEAST = WHOLE / 2;

    /** What a rename needs when the name is all that is looked at: three quarters. */
    static final int SAME_NAME = LEAST + LEAST / 2;

    private static final int PIECE = 64;
    private static final int BUCKETS = 107_927;

    private final Blobs blobs;
    private final Map<ObjectId, Optional<Pieces>> known = new HashMap<>();

    Similarity(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Bytes of each piece, by hash.
     *
     * @param size of the content, what is not in a piece included
     */
    private record Pieces(int size, int[] hashes, int[] bytes) {}

    /** Forgets the last commit's contents. */
    void begin() {
        known.clear();
    }

    /** 0 to {@link #WHOLE}; 0 as well when the sizes alone say that it is under the least that matters. */
    int score(Side before, Side after, int least) throws IOException {
        if (!before.regular() || !after.regular()) {
            return 0;
        }
        Optional<Pieces> old = pieces(before);
        Optional<Pieces> now = pieces(after);
        if (old.isEmpty() || now.isEmpty() || now.get().size() == 0) {
            return 0;
        }
        long larger = Math.max(old.get().size(), now.get().size());
        long difference = larger - Math.min(old.get().size(), now.get().size());
        if (larger * (WHOLE - least) < difference * WHOLE) {
            return 0;
        }
        return (int) (common(old.get(), now.get()) * WHOLE / larger);
    }

    private static long common(Pieces old, Pieces now) {
        long common = 0;
        for (int i = 0, j = 0; i < old.hashes.length && j < now.hashes.length; ) {
            if (old.hashes[i] < now.hashes[j]) {
                i++;
            } else if (old.hashes[i] > now.hashes[j]) {
                j++;
            } else {
                common += Math.min(old.bytes[i++], now.bytes[j++]);
            }
        }
        return common;
    }

    private Optional<Pieces> pieces(Side side) throws IOException {
        Optional<Pieces> pieces = known.get(side.id());
        if (pieces == null) {
            pieces = blobs.read(side) instanceof Content.Bytes(byte[] bytes)
                    ? Optional.of(cut(bytes))
                    : Optional.empty();
            known.put(side.id(), pieces);
        }
        return pieces;
    }

    private static Pieces cut(byte[] content) {
        Map<Integer, Integer> pieces = new HashMap<>();
        boolean text = !Blobs.binary(content);
        int high = 0;
        int low = 0;
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            int c = content[i] & 0xff;
            if (text && c == '\r' && i + 1 < content.length && content[i + 1] == '\n') {
                continue;
            }
            int carried = low;
            low = (low << 7) ^ (high >>> 25);
            high = (high << 7) ^ (carried >>> 25);
            low += c;
            if (++length < PIECE && c != '\n') {
                continue;
            }
            pieces.merge(hash(low, high), length, Integer::sum);
            high = 0;
            low = 0;
            length = 0;
        }
        if (length > 0) {
            pieces.merge(hash(low, high), length, Integer::sum);
        }
        return sorted(content.length, pieces);
    }

    private static int hash(int low, int high) {
        return Integer.remainderUnsigned(low + high * 0x61, BUCKETS);
    }

    private static Pieces sorted(int size, Map<Integer, Integer> pieces) {
        int[] hashes =
                pieces.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] bytes = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            bytes[i] = pieces.getOrDefault(hashes[i], 0);
        }
        return new Pieces(size, hashes, bytes);
    }
}
