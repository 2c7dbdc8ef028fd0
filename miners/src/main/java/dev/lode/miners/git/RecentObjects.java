package dev.lode.miners.git;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that were read last, within a fixed number of bytes. They lie one after another in a room of their own, the
 * newest over the oldest: what is kept for a while and then dropped costs the garbage collector most, for it takes it
 * for something that stays. They are written and looked at where they lie, for copying them costs as much as all else.
 */
final class RecentObjects {

    /** The room grows by so much at a time; no object lies in two of its parts. */
    private static final int PART = 1 << 22;

    /** Bytes of the room for each object that may lie in it: where it lies has to be remembered too. */
    private static final int BYTES_AN_OBJECT = 512;

    private final Map<Object, Place> places = new LinkedHashMap<>();
    private final byte[][] room;
    private final int part;
    private final long size;

    /** How many bytes were ever taken, those included that were left free at the end of a part. */
    private long taken;

    /** @param limit bytes */
    RecentObjects(int limit) {
        this.part = Math.min(limit, PART);
        this.room = new byte[limit / part][];
        this.size = (long) room.length * part;
    }

    /**
     * An object as it lies in the room until others take its place, or in an array of its own.
     *
     * @param type as packs number it: {@link org.eclipse.jgit.lib.Constants#OBJ_BLOB} and its like
     * @param start how many bytes had been taken before; the highest number for one that does not lie in the room
     */
    record PackedObject(int type, Slice content, long start) {

        static PackedObject alone(int type, byte[] bytes) {
            return new PackedObject(type, Slice.of(bytes), Long.MAX_VALUE);
        }
    }

    private record Place(int type, long start, int length) {}

    @Nullable
    PackedObject get(Object key) {
        Place place = places.get(key);
        return place == null ? null : lying(place);
    }

    /** Whether an object's bytes are still what they were. */
    boolean holds(PackedObject object) {
        return object.start >= taken - size;
    }

    /**
     * Room for an object, to be written and then kept. It takes the place of the oldest ones, whose bytes lie there until
     * they are written over. One that would drive most of the others out gets an array of its own.
     */
    PackedObject take(int type, int length) {
        if (length > Math.min(part, size / 4)) {
            return PackedObject.alone(type, new byte[length]);
        }
        int left = part - (int) (taken % part);
        long start = length <= left ? taken : taken + left;
        taken = start + length;
        makeRoom(taken - size);
        return lying(new Place(type, start, length));
    }

    /** Keeps what was taken last and has been written. */
    void keep(Object key, PackedObject object) {
        if (object.start != Long.MAX_VALUE) {
            places.put(key, new Place(object.type, object.start, object.content.length()));
        }
    }

    private PackedObject lying(Place place) {
        int number = (int) (place.start / part % room.length);
        if (room[number] == null) {
            room[number] = new byte[part];
        }
        int from = (int) (place.start % part);
        return new PackedObject(place.type, new Slice(room[number], from, from + place.length), place.start);
    }

    private void makeRoom(long start) {
        Iterator<Place> oldest = places.values().iterator();
        while (oldest.hasNext() && (oldest.next().start < start || (long) places.size() * BYTES_AN_OBJECT >= size)) {
            oldest.remove();
        }
    }
}
