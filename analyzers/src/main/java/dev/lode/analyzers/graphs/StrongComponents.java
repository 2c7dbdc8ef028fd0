package dev.lode.analyzers.graphs;

import java.util.Arrays;

/**
 * The strongly connected components of a graph: nodes that all reach each other. After Robert Tarjan, "Depth-First
 * Search and Linear Graph Algorithms" (1972), with a stack of its own, for chains are longer than a thread's stack is
 * deep. Time and memory grow with nodes and links.
 */
public final class StrongComponents {

    private static final int NONE = -1;

    private final int[][] links;
    private final int[] found;
    private final int[] lowest;
    private final int[] component;
    private final int[] open;
    private final int[] path;
    private final int[] next;
    private int founds;
    private int opens;
    private int components;

    private StrongComponents(int[][] links) {
        this.links = links;
        this.found = filled(links.length);
        this.lowest = new int[links.length];
        this.component = filled(links.length);
        this.open = new int[links.length];
        this.path = new int[links.length];
        this.next = new int[links.length];
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /**
     * The number of each node's component. A component comes after all that it leads to.
     *
     * @param links of each node, the nodes that it leads to
     */
    public static int[] of(int[][] links) {
        StrongComponents search = new StrongComponents(links);
        for (int node = 0; node < links.length; node++) {
            if (search.found[node] == NONE) {
                search.walk(node);
            }
        }
        return search.component;
    }

    private void walk(int first) {
        int depth = 0;
        enter(first);
        path[0] = first;
        while (depth >= 0) {
            int node = path[depth];
            if (next[node] < links[node].length) {
                int target = links[node][next[node]++];
                if (found[target] == NONE) {
                    enter(target);
                    path[++depth] = target;
                } else if (component[target] == NONE) {
                    lowest[node] = Math.min(lowest[node], found[target]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[node]);
                }
            }
        }
    }

    private void enter(int node) {
        found[node] = founds;
        lowest[node] = founds;
        founds++;
        open[opens++] = node;
    }

    private void leave(int node) {
        if (lowest[node] == found[node]) {
            int member;
            do {
                member = open[--opens];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
