package dev.lode.analyzers.cycles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The shortest way around in a graph: of equally short ones the one with the smallest first node, and of these the first
 * that a search breadth first meets. It searches from each node as far as what it has found already leaves room for a
 * shorter one.
 */
final class ShortestCycle {

    private static final int SHORTEST = 2;
    private static final int NONE = -1;

    private final int[][] links;
    private final IntPredicate inside;
    private final int[] before;
    private final int[] distance;

    private ShortestCycle(int[][] links, IntPredicate inside) {
        this.links = links;
        this.inside = inside;
        this.before = new int[links.length];
        this.distance = new int[links.length];
        Arrays.fill(distance, NONE);
    }

    /**
     * Its nodes in their order from the smallest on.
     *
     * @param members nodes that all reach each other, at least two, in ascending order
     * @param inside whether a node is one of them
     */
    static List<Integer> among(List<Integer> members, int[][] links, IntPredicate inside) {
        ShortestCycle search = new ShortestCycle(links, inside);
        List<Integer> best = List.of();
        for (int i = 0; i < members.size() && best.size() != SHORTEST; i++) {
            List<Integer> found = search.from(members.get(i), best.isEmpty() ? members.size() : best.size() - 1);
            best = found.isEmpty() ? best : found;
        }
        return best;
    }

    /** A cycle through a node whose other nodes are greater, of at most so many nodes; empty where there is none. */
    private List<Integer> from(int start, int most) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        List<Integer> seen = new ArrayList<>(List.of(start));
        distance[start] = 0;
        List<Integer> found = List.of();
        while (!queue.isEmpty() && found.isEmpty()) {
            int node = queue.remove();
            if (distance[node] < most && Arrays.binarySearch(links[node], start) >= 0) {
                found = back(node, start);
            } else if (distance[node] + 1 < most) {
                for (int target : links[node]) {
                    if (target > start && distance[target] == NONE && inside.test(target)) {
                        distance[target] = distance[node] + 1;
                        before[target] = node;
                        queue.add(target);
                        seen.add(target);
                    }
                }
            }
        }
        seen.forEach(node -> distance[node] = NONE);
        return found;
    }

    private List<Integer> back(int last, int start) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = last; node != start; node = before[node]) {
            nodes.add(node);
        }
        nodes.add(start);
        Collections.reverse(nodes);
        return nodes;
    }
}
