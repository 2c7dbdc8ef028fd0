package dev.lode.analyzers.releases;

import java.util.Arrays;

/**
 * Commits by number with their parents, in an order in which parents come before their children. About 30 bytes a
 * commit.
 */
final class CommitGraph {

    private final int[] firstParent;
    private final int[] parents;
    private final int[] order;
    private final int[] rank;

    private CommitGraph(int[] firstParent, int[] parents) {
        this.firstParent = firstParent;
        this.parents = parents;
        this.order = new int[firstParent.length - 1];
        this.rank = new int[firstParent.length - 1];
        sort();
    }

    /** Collects pairs of child and parent. */
    static final class Builder {

        private int[] pairs = new int[1 << 8];
        private int size;

        void add(int child, int parent) {
            if (size + 2 > pairs.length) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
            pairs[size++] = child;
            pairs[size++] = parent;
        }

        CommitGraph build(int commits) {
            int[] first = new int[commits + 1];
            for (int i = 0; i < size; i += 2) {
                first[pairs[i] + 1]++;
            }
            for (int commit = 0; commit < commits; commit++) {
                first[commit + 1] += first[commit];
            }
            int[] next = Arrays.copyOf(first, commits);
            int[] parents = new int[size / 2];
            for (int i = 0; i < size; i += 2) {
                parents[next[pairs[i]]++] = pairs[i + 1];
            }
            return new CommitGraph(first, parents);
        }
    }

    int size() {
        return order.length;
    }

    /** The commit at a place in the order. */
    int at(int place) {
        return order[place];
    }

    int rank(int commit) {
        return rank[commit];
    }

    int firstParent(int commit) {
        return firstParent[commit];
    }

    /** Parents of a commit are those from its first one up to the first one of the next commit. */
    int parent(int index) {
        return parents[index];
    }

    /** Depth first from each commit, leaving a commit behind all its parents; without recursion, for long histories. */
    private void sort() {
        int[] next = Arrays.copyOf(firstParent, order.length);
        int[] path = new int[order.length];
        boolean[] seen = new boolean[order.length];
        int done = 0;
        for (int start = 0; start < order.length; start++) {
            int depth = 0;
            if (!seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                int commit = path[depth - 1];
                if (next[commit] == firstParent[commit + 1]) {
                    rank[commit] = done;
                    order[done++] = commit;
                    depth--;
                } else if (!seen[parents[next[commit]++]]) {
                    int parent = parents[next[commit] - 1];
                    seen[parent] = true;
                    path[depth++] = parent;
                }
            }
        }
    }
}
