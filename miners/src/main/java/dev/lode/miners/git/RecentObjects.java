package dev.lode.miners.git;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects that were read last, within a fixed number of bytes. */
final class RecentObjects {

    /** What an entry costs besides the bytes. */
    private static final int OVERHEAD = 120;

    private final Map<Object, PackedObject> objects = new LinkedHashMap<>(64, 0.75f, true);
    private final long limit;
    private long size;

    /** @param limit bytes */
    RecentObjects(long limit) {
        this.limit = limit;
    }

    /** @param type as packs number it: {@link org.eclipse.jgit.lib.Constants#OBJ_BLOB} and its like */
    record PackedObject(int type, byte[] bytes) {}

    @Nullable
    PackedObject get(Object key) {
        return objects.get(key);
    }

    /** One that would drive most of the others out is not kept. */
    void keep(Object key, PackedObject object) {
        if (object.bytes.length > limit / 4) {
            return;
        }
        PackedObject replaced = objects.put(key, object);
        size += object.bytes.length + OVERHEAD - (replaced == null ? 0 : replaced.bytes.length + OVERHEAD);
        for (Iterator<PackedObject> oldest = objects.values().iterator(); size > limit && oldest.hasNext(); ) {
            size -= oldest.next().bytes.length + OVERHEAD;
            oldest.remove();
        }
    }
}
