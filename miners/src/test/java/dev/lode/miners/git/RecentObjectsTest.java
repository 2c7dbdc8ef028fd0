package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.git.RecentObjects.PackedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Test;

class RecentObjectsTest {

    private static final int LIMIT = 1 << 20;

    @Test
    void whatWasKeptLastComesBackAsItWasAndWhatWasKeptLongAgoNotAtAll() {
        RecentObjects recent = new RecentObjects(LIMIT);
        List<byte[]> kept = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(LIMIT / 8)];
            random.nextBytes(bytes);
            kept.add(bytes);
            recent.keep((long) i, new PackedObject(Constants.OBJ_BLOB, bytes));
            int size = 0;
            for (int back = i; back >= 0; back--) {
                size += kept.get(back).length;
                PackedObject object = recent.get((long) back);
                if (size <= LIMIT) {
                    assertThat(object).isNotNull();
                    assertThat(object.bytes()).isEqualTo(kept.get(back));
                } else {
                    assertThat(object).isNull();
                }
            }
        }
    }

    @Test
    void smallObjectsAreNotKeptWithoutEnd() {
        RecentObjects recent = new RecentObjects(LIMIT);
        for (long i = 0; i <= LIMIT / 512; i++) {
            recent.keep(i, new PackedObject(Constants.OBJ_TREE, new byte[0]));
        }
        assertThat(recent.get(0L)).isNull();
        assertThat(recent.get(1L)).isNotNull();
    }

    @Test
    void oneThatWouldDriveMostOthersOutIsNotKept() {
        RecentObjects recent = new RecentObjects(LIMIT);
        recent.keep(1L, new PackedObject(Constants.OBJ_BLOB, new byte[LIMIT / 4]));
        recent.keep(2L, new PackedObject(Constants.OBJ_BLOB, new byte[LIMIT / 4 + 1]));
        assertThat(recent.get(1L)).isNotNull();
        assertThat(recent.get(2L)).isNull();
    }
}
