package dev.lode.miners.git;

import org.jspecify.annotations.Nullable;

/**
 * Myers' divide and conquer between two lists of lines, with the limits of git's: a search that becomes expensive takes
 * a good way in place of the shortest.
 */
final class MiddleSnake {

    private static final int LEAST_LIMIT = 256;
    private static final int LONG_SNAKE = 20;
    private static final int EXPENSIVE = 256;
    private static final int WORTH = 4;

    private final int[] old;
    private final int[] now;
    private final int[] forward;
    private final int[] backward;
    private final int origin;
    private final int limit;
    private final Changes changes;

    /** Takes lines of the one that nothing of the other stands for; ends are exclusive. */
    @FunctionalInterface
    interface Changes {
        void replaced(int oldStart, int oldEnd, int nowStart, int nowEnd);
    }

    /** Where to split, and whether each part must be searched to the end. */
    private record Split(int old, int now, boolean exactBefore, boolean exactAfter) {}

    MiddleSnake(int[] old, int[] now, Changes changes) {
        this.old = old;
        this.now = now;
        this.changes = changes;
        int diagonals = old.length + now.length + 3;
        this.forward = new int[diagonals];
        this.backward = new int[diagonals];
        this.origin = now.length + 1;
        this.limit = Math.max(root(diagonals), LEAST_LIMIT);
    }

    void run() {
        compare(0, old.length, 0, now.length, false);
    }

    /** A power of two about as large as the square root. */
    static int root(int number) {
        int root = 1;
        for (int rest = number; rest > 0; rest >>= 2) {
            root <<= 1;
        }
        return root;
    }

    private void compare(int oldStart, int oldEnd, int nowStart, int nowEnd, boolean exact) {
        int o1 = oldStart;
        int o2 = oldEnd;
        int n1 = nowStart;
        int n2 = nowEnd;
        while (o1 < o2 && n1 < n2 && old[o1] == now[n1]) {
            o1++;
            n1++;
        }
        while (o1 < o2 && n1 < n2 && old[o2 - 1] == now[n2 - 1]) {
            o2--;
            n2--;
        }
        if (o1 == o2 || n1 == n2) {
            changes.replaced(o1, o2, n1, n2);
            return;
        }
        Split split = new Search(o1, o2, n1, n2, exact).run();
        compare(o1, split.old, n1, split.now, split.exactBefore);
        compare(split.old, o2, split.now, n2, split.exactAfter);
    }

    /** One search for the middle of the way through a box. */
    private final class Search {

        private final int o1;
        private final int o2;
        private final int n1;
        private final int n2;
        private final boolean exact;
        private final int lowest;
        private final int highest;
        private final int forwardMiddle;
        private final int backwardMiddle;
        private int forwardLow;
        private int forwardHigh;
        private int backwardLow;
        private int backwardHigh;
        private boolean snake;

        Search(int o1, int o2, int n1, int n2, boolean exact) {
            this.o1 = o1;
            this.o2 = o2;
            this.n1 = n1;
            this.n2 = n2;
            this.exact = exact;
            lowest = o1 - n2;
            highest = o2 - n1;
            forwardMiddle = o1 - n1;
            backwardMiddle = o2 - n2;
            forwardLow = forwardMiddle;
            forwardHigh = forwardMiddle;
            backwardLow = backwardMiddle;
            backwardHigh = backwardMiddle;
            forward[origin + forwardMiddle] = o1;
            backward[origin + backwardMiddle] = o2;
        }

        Split run() {
            boolean odd = ((forwardMiddle - backwardMiddle) & 1) != 0;
            for (int cost = 1; ; cost++) {
                snake = false;
                Split met = stepForward(odd);
                met = met != null ? met : stepBackward(odd);
                if (met == null && !exact && snake && cost > EXPENSIVE) {
                    met = goodForward(cost);
                    met = met != null ? met : goodBackward(cost);
                }
                if (met == null && !exact && cost >= limit) {
                    met = furthest();
                }
                if (met != null) {
                    return met;
                }
            }
        }

        private @Nullable Split stepForward(boolean odd) {
            if (forwardLow > lowest) {
                forward[origin + --forwardLow - 1] = -1;
            } else {
                forwardLow++;
            }
            if (forwardHigh < highest) {
                forward[origin + ++forwardHigh + 1] = -1;
            } else {
                forwardHigh--;
            }
            for (int d = forwardHigh; d >= forwardLow; d -= 2) {
                int left = forward[origin + d - 1];
                int right = forward[origin + d + 1];
                int start = left >= right ? left + 1 : right;
                int i = start;
                while (i < o2 && i - d < n2 && old[i] == now[i - d]) {
                    i++;
                }
                snake |= i - start > LONG_SNAKE;
                forward[origin + d] = i;
                if (odd && backwardLow <= d && d <= backwardHigh && backward[origin + d] <= i) {
                    return new Split(i, i - d, true, true);
                }
            }
            return null;
        }

        private @Nullable Split stepBackward(boolean odd) {
            if (backwardLow > lowest) {
                backward[origin + --backwardLow - 1] = Integer.MAX_VALUE;
            } else {
                backwardLow++;
            }
            if (backwardHigh < highest) {
                backward[origin + ++backwardHigh + 1] = Integer.MAX_VALUE;
            } else {
                backwardHigh--;
            }
            for (int d = backwardHigh; d >= backwardLow; d -= 2) {
                int left = backward[origin + d - 1];
                int right = backward[origin + d + 1];
                int start = left < right ? left : right - 1;
                int i = start;
                while (i > o1 && i - d > n1 && old[i - 1] == now[i - d - 1]) {
                    i--;
                }
                snake |= start - i > LONG_SNAKE;
                backward[origin + d] = i;
                if (!odd && forwardLow <= d && d <= forwardHigh && i <= forward[origin + d]) {
                    return new Split(i, i - d, true, true);
                }
            }
            return null;
        }

        private @Nullable Split goodForward(int cost) {
            Split good = null;
            int best = 0;
            for (int d = forwardHigh; d >= forwardLow; d -= 2) {
                int i = forward[origin + d];
                int j = i - d;
                int value = (i - o1) + (j - n1) - Math.abs(d - forwardMiddle);
                boolean inside = o1 + LONG_SNAKE <= i && i < o2 && n1 + LONG_SNAKE <= j && j < n2;
                if (value > WORTH * cost && value > best && inside && snakeBetween(i - LONG_SNAKE, j - LONG_SNAKE)) {
                    best = value;
                    good = new Split(i, j, true, false);
                }
            }
            return good;
        }

        private @Nullable Split goodBackward(int cost) {
            Split good = null;
            int best = 0;
            for (int d = backwardHigh; d >= backwardLow; d -= 2) {
                int i = backward[origin + d];
                int j = i - d;
                int value = (o2 - i) + (n2 - j) - Math.abs(d - backwardMiddle);
                boolean inside = o1 < i && i <= o2 - LONG_SNAKE && n1 < j && j <= n2 - LONG_SNAKE;
                if (value > WORTH * cost && value > best && inside && snakeBetween(i, j)) {
                    best = value;
                    good = new Split(i, j, false, true);
                }
            }
            return good;
        }

        /** True when a long run of equal lines begins at a point. */
        private boolean snakeBetween(int i, int j) {
            for (int k = 0; k < LONG_SNAKE; k++) {
                if (old[i + k] != now[j + k]) {
                    return false;
                }
            }
            return true;
        }

        /** Of both directions the point that got furthest. */
        private Split furthest() {
            int ahead = -1;
            int aheadOld = -1;
            for (int d = forwardHigh; d >= forwardLow; d -= 2) {
                int i = Math.min(forward[origin + d], o2);
                i = Math.min(i, n2 + d);
                if (ahead < i + i - d) {
                    ahead = i + i - d;
                    aheadOld = i;
                }
            }
            int back = Integer.MAX_VALUE;
            int backOld = Integer.MAX_VALUE;
            for (int d = backwardHigh; d >= backwardLow; d -= 2) {
                int i = Math.max(o1, backward[origin + d]);
                i = Math.max(i, n1 + d);
                if (i + i - d < back) {
                    back = i + i - d;
                    backOld = i;
                }
            }
            return o2 + n2 - back < ahead - (o1 + n1)
                    ? new Split(aheadOld, ahead - aheadOld, true, false)
                    : new Split(backOld, back - backOld, false, true);
        }
    }
}
