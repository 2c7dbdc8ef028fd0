package dev.lode.miners.git;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The numbered lines of contents that were asked for last, in a room of their own as {@link RecentObjects} are. */
final class RecentLines {

    /** How much a content without lines counts, for it is remembered too. */
    private static final int LEAST = 32;

    private final Map<ObjectId, Place> places = new LinkedHashMap<>();
    private final int[] room;

    /** How much of the room was ever taken. */
    private long taken;

    /** @param lines of all contents, at 8 bytes each */
    RecentLines(int lines) {
        this.room = new int[2 * lines];
    }

    private record Place(long start, int lines) {}

    boolean holds(ObjectId id) {
        return places.containsKey(id);
    }

    @Nullable
    NumberedLines get(ObjectId id) {
        Place place = places.get(id);
        if (place == null) {
            return null;
        }
        int ids = (int) (place.start % room.length);
        int ends = ids + place.lines;
        return new NumberedLines(
                Arrays.copyOfRange(room, ids, ends), Arrays.copyOfRange(room, ends, ends + place.lines));
    }

    /** One that would drive most of the others out is not kept. */
    void keep(ObjectId id, NumberedLines lines) {
        int size = Math.max(2 * lines.count(), LEAST);
        if (size > room.length / 2) {
            return;
        }
        int left = room.length - (int) (taken % room.length);
        long start = size <= left ? taken : taken + left;
        taken = start + size;
        for (Iterator<Place> oldest = places.values().iterator();
                oldest.hasNext() && oldest.next().start < taken - room.length; ) {
            oldest.remove();
        }
        int ids = (int) (start % room.length);
        System.arraycopy(lines.ids(), 0, room, ids, lines.count());
        System.arraycopy(lines.ends(), 0, room, ids + lines.count(), lines.count());
        places.put(id, new Place(start, lines.count()));
    }

    void clear() {
        places.clear();
    }
}
