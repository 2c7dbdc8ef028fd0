package dev.lode.miners.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The paths of each content, in the order in which git offers them to a path with the same one. That is the order of the
 * trees but for a few numbers of paths, 205 and 3,277 among them: git's table has room for so many when it is made, by
 * one rounding, and grows at the last of them, by another, and whenever it grows the order turns round.
 */
final class EqualContents {

    private static final int FIRST_ROOM = 64;
    private static final int GROWTH = 4;
    private static final int FULL_PERCENT = 80;

    private EqualContents() {}

    /** @param paths in the order of the trees */
    static Map<ObjectId, List<Side>> of(List<Side> paths) {
        Map<ObjectId, List<Side>> byContent = new HashMap<>();
        paths.forEach(side ->
                byContent.computeIfAbsent(side.id(), id -> new ArrayList<>()).add(side));
        if (grows(paths.size())) {
            byContent.values().forEach(Collections::reverse);
        }
        return byContent;
    }

    private static boolean grows(long paths) {
        long room = FIRST_ROOM;
        while (paths * 100 / FULL_PERCENT > room) {
            room *= GROWTH;
        }
        return paths > room * FULL_PERCENT / 100;
    }
}
