package dev.lode.miners.git;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Which objects were met: a bit for each that lies in a pack, for there may be millions, and the id of any other. */
final class SeenObjects {

    private final StoredObjects objects;
    private final BitSet packed = new BitSet();
    private final Set<ObjectId> others = new HashSet<>();

    SeenObjects(StoredObjects objects) {
        this.objects = objects;
    }

    /** True when it was not met before. */
    boolean add(ObjectId id) {
        int number = objects.number(id);
        if (number < 0) {
            return others.add(id);
        }
        boolean met = packed.get(number);
        packed.set(number);
        return !met;
    }
}
