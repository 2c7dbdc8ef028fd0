package dev.lode.analyzers.releases;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Which release comes before which, and which commits lie between, as {@code git rev-list previous..this} has it. */
final class Ranges {

    static final int NONE = -1;

    private final CommitGraph graph;
    private final List<Release> releases;
    /** Of each commit the newest release among the commits before it. */
    private final int[] newestBefore;
    /** 2n for what leads to the n-th walk's end, 2n+1 for what leads to its beginning too. */
    private final int[] marks;

    private int walk;

    /** @param releases the oldest first */
    Ranges(CommitGraph graph, List<Release> releases) {
        this.graph = graph;
        this.releases = releases;
        this.newestBefore = new int[graph.size()];
        this.marks = new int[graph.size()];
        findNewest();
    }

    private void findNewest() {
        int[] newestAt = new int[graph.size()];
        Arrays.fill(newestAt, NONE);
        for (int release = 0; release < releases.size(); release++) {
            newestAt[releases.get(release).commit()] = release;
        }
        Arrays.fill(newestBefore, NONE);
        for (int place = 0; place < graph.size(); place++) {
            int commit = graph.at(place);
            for (int i = graph.firstParent(commit); i < graph.firstParent(commit + 1); i++) {
                int parent = graph.parent(i);
                int newest = Math.max(newestBefore[parent], newestAt[parent]);
                newestBefore[commit] = Math.max(newestBefore[commit], newest);
            }
        }
    }

    /** The number of the release before one, or {@link #NONE}. */
    int previous(int release) {
        return newestBefore[releases.get(release).commit()];
    }

    /** Each commit that a release has and the previous one has not. */
    void forEachCommit(int release, IntConsumer action) {
        walk++;
        int inside = 2 * walk;
        int outside = inside + 1;
        int end = releases.get(release).commit();
        marks[end] = inside;
        if (previous(release) != NONE) {
            marks[releases.get(previous(release)).commit()] = outside;
        }
        int open = 1;
        for (int place = graph.rank(end); open > 0; place--) {
            int commit = graph.at(place);
            int mark = marks[commit];
            if (mark == inside) {
                action.accept(commit);
                open--;
            }
            if (mark >= inside) {
                open += pass(commit, mark);
            }
        }
    }

    /** Hands the mark of a commit to its parents; gives by how many more, or fewer, are marked as inside. */
    private int pass(int commit, int mark) {
        int inside = 2 * walk;
        int more = 0;
        for (int i = graph.firstParent(commit); i < graph.firstParent(commit + 1); i++) {
            int parent = graph.parent(i);
            int before = marks[parent];
            if (mark > before) {
                marks[parent] = mark;
                more += (mark == inside ? 1 : 0) - (before == inside ? 1 : 0);
            }
        }
        return more;
    }
}
