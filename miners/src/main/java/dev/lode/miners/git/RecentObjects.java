package dev.lode.miners.git;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were read last, within a fixed number of bytes. They lie one after another in a room of their own, the
 * newest over the oldest: what is kept for a while and then dropped costs the garbage collector most, for it takes it
 * for something that stays.
 */
final class RecentObjects {

    private static final int BLOCK = 1 << 18;

    /** Bytes of the room for each object that may lie in it: where it lies has to be remembered too. */
    private static final int BYTES_AN_OBJECT = 512;

    private final Map<Object, Place> places = new LinkedHashMap<>();
    private final byte[][] room;
    private final long size;

    /** How many bytes were ever kept. */
    private long kept;

    /** @param limit bytes */
    RecentObjects(long limit) {
        this.room = new byte[(int) (limit / BLOCK)][];
        this.size = (long) room.length * BLOCK;
    }

    /** @param type as packs number it: {@link org.eclipse.jgit.lib.Constants#OBJ_BLOB} and its like */
    record PackedObject(int type, byte[] bytes) {}

    /** @param start how many bytes were kept before */
    private record Place(int type, long start, int length) {}

    @Nullable
    PackedObject get(Object key) {
        Place place = places.get(key);
        if (place == null) {
            return null;
        }
        byte[] bytes = new byte[place.length];
        for (int done = 0; done < bytes.length; ) {
            long from = place.start + done;
            int length = part(from, bytes.length - done);
            System.arraycopy(block(from), (int) (from % BLOCK), bytes, done, length);
            done += length;
        }
        return new PackedObject(place.type, bytes);
    }

    /** One that would drive most of the others out is not kept. */
    void keep(Object key, PackedObject object) {
        byte[] bytes = object.bytes;
        if (bytes.length > size / 4) {
            return;
        }
        makeRoom(kept + bytes.length - size);
        places.put(key, new Place(object.type, kept, bytes.length));
        for (int done = 0; done < bytes.length; ) {
            int length = part(kept, bytes.length - done);
            System.arraycopy(bytes, done, block(kept), (int) (kept % BLOCK), length);
            done += length;
            kept += length;
        }
    }

    private void makeRoom(long start) {
        Iterator<Place> oldest = places.values().iterator();
        while (oldest.hasNext() && (oldest.next().start < start || (long) places.size() * BYTES_AN_OBJECT >= size)) {
            oldest.remove();
        }
    }

    /** How much of what begins at a place lies in the same block. */
    private static int part(long start, int length) {
        return (int) Math.min(length, BLOCK - start % BLOCK);
    }

    private byte[] block(long start) {
        int number = (int) (start / BLOCK % room.length);
        if (room[number] == null) {
            room[number] = new byte[BLOCK];
        }
        return room[number];
    }
}
