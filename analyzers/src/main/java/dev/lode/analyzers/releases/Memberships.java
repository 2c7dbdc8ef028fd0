package dev.lode.analyzers.releases;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which releases brought a commit; 4 bytes a commit and 8 bytes a membership. */
final class Memberships {

    private static final int NONE = -1;

    private final int[] heads;
    private int[] releases = new int[1 << 8];
    private int[] next = new int[1 << 8];
    private int size;

    Memberships(int commits) {
        heads = new int[commits];
        Arrays.fill(heads, NONE);
    }

    int size() {
        return size;
    }

    void add(int commit, int release) {
        if (size == releases.length) {
            releases = Arrays.copyOf(releases, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        releases[size] = release;
        next[size] = heads[commit];
        heads[commit] = size++;
    }

    void forEach(int commit, IntConsumer action) {
        for (int i = heads[commit]; i != NONE; i = next[i]) {
            action.accept(releases[i]);
        }
    }

    void clear() {
        Arrays.fill(heads, NONE);
        size = 0;
    }
}
