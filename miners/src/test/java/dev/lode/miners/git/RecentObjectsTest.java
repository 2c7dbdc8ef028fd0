package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.git.RecentObjects.PackedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Test;

class RecentObjectsTest {

    /** Three parts of the room. */
    private static final int LIMIT = 3 << 22;

    @Test
    void whatWasKeptLastComesBackAsItWasAndWhatWasKeptLongAgoNotAtAll() {
        RecentObjects recent = new RecentObjects(LIMIT);
        List<byte[]> kept = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(LIMIT / 8)];
            random.nextBytes(bytes);
            kept.add(bytes);
            keep(recent, i, bytes);
            int size = 0;
            for (int back = i; back >= 0; back--) {
                size += kept.get(back).length;
                PackedObject object = recent.get((long) back);
                // The end of each part is left free where the next one does not fit.
                if (size <= LIMIT - 3 * LIMIT / 8) {
                    assertThat(object).isNotNull();
                }
                if (size > LIMIT) {
                    assertThat(object).isNull();
                }
                if (object != null) {
                    assertThat(object.content().bytes()).isEqualTo(kept.get(back));
                }
            }
        }
    }

    @Test
    void smallObjectsAreNotKeptWithoutEnd() {
        RecentObjects recent = new RecentObjects(LIMIT);
        for (long i = 0; i <= LIMIT / 512; i++) {
            keep(recent, i, new byte[0]);
        }
        assertThat(recent.get(0L)).isNull();
        assertThat(recent.get(1L)).isNotNull();
    }

    @Test
    void oneThatWouldDriveMostOthersOutIsNotKept() {
        RecentObjects recent = new RecentObjects(LIMIT);
        keep(recent, 1, new byte[LIMIT / 4]);
        keep(recent, 2, new byte[LIMIT / 4 + 1]);
        assertThat(recent.get(1L)).isNotNull();
        assertThat(recent.get(2L)).isNull();
    }

    @Test
    void whatWasLookedAtIsHeldUntilOthersLieInItsPlace() {
        RecentObjects recent = new RecentObjects(LIMIT);
        Random random = new Random(5);
        Map<PackedObject, byte[]> looked = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(LIMIT / 4)];
            random.nextBytes(bytes);
            looked.put(keep(recent, i, bytes), bytes);
            looked.forEach((object, written) -> {
                if (recent.holds(object)) {
                    assertThat(object.content().bytes()).isEqualTo(written);
                }
            });
        }
        assertThat(looked.keySet().stream().filter(recent::holds).count()).isBetween(3L, 20L);
    }

    private static PackedObject keep(RecentObjects recent, long key, byte[] bytes) {
        PackedObject object = recent.take(Constants.OBJ_BLOB, bytes.length);
        System.arraycopy(bytes, 0, object.content().array(), object.content().from(), bytes.length);
        recent.keep(key, object);
        return object;
    }
}
