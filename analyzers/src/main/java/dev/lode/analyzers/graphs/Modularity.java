package dev.lode.analyzers.graphs;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups of greatest modularity, after Blondel and others (2008): each node joins the group of a neighbour where that
 * raises modularity most, until none moves; then groups take the place of nodes, and it begins again.
 */
public final class Modularity {

    /** Rounds of moves at most; each raises modularity, but for what rounding adds. */
    private static final int ROUNDS = 100;

    private final SortedMap<Integer, Long>[] links;
    private final long[] strength;
    private final long[] groupStrength;
    private final int[] groups;
    private final double whole;

    /** @param links weights by neighbour; what stays within a node is a link to itself, counted twice */
    private Modularity(SortedMap<Integer, Long>[] links) {
        this.links = links;
        this.strength = new long[links.length];
        this.groups = new int[links.length];
        for (int node = 0; node < links.length; node++) {
            strength[node] =
                    links[node].values().stream().mapToLong(Long::longValue).sum();
            groups[node] = node;
        }
        this.groupStrength = strength.clone();
        this.whole = Arrays.stream(strength).sum();
    }

    /** Gives a group's number for each node; those of one group have the same. */
    public static int[] groups(int nodes, Collection<Link> ties) {
        SortedMap<Integer, Long>[] links = room(nodes);
        for (Link tie : ties) {
            links[tie.one()].put(tie.other(), tie.weight());
            links[tie.other()].put(tie.one(), tie.weight());
        }
        int[] found = new int[nodes];
        Arrays.setAll(found, node -> node);
        Modularity level = new Modularity(links);
        while (level.move()) {
            int count = level.renumber();
            for (int node = 0; node < nodes; node++) {
                found[node] = level.groups[found[node]];
            }
            level = new Modularity(level.merged(count));
        }
        return found;
    }

    private boolean move() {
        boolean any = false;
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int node = 0; node < links.length; node++) {
                int before = groups[node];
                join(node);
                moved |= groups[node] != before;
            }
            any |= moved;
        }
        return any;
    }

    private void join(int node) {
        SortedMap<Integer, Long> near = new TreeMap<>();
        links[node].forEach((other, weight) -> {
            if (other != node) {
                near.merge(groups[other], weight, Long::sum);
            }
        });
        int best = groups[node];
        groupStrength[best] -= strength[node];
        double bestGain = gain(node, best, near.getOrDefault(best, 0L));
        for (Map.Entry<Integer, Long> group : near.entrySet()) {
            double gain = gain(node, group.getKey(), group.getValue());
            if (gain > bestGain) {
                best = group.getKey();
                bestGain = gain;
            }
        }
        groups[node] = best;
        groupStrength[best] += strength[node];
    }

    /** By how much a group gains from a node, in parts of the whole. */
    private double gain(int node, int group, long weight) {
        return weight - strength[node] * (groupStrength[group] / whole);
    }

    /** Numbers groups from 0 on, in the order of their first nodes. */
    private int renumber() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int node = 0; node < groups.length; node++) {
            groups[node] = numbers.computeIfAbsent(groups[node], absent -> numbers.size());
        }
        return numbers.size();
    }

    private SortedMap<Integer, Long>[] merged(int count) {
        SortedMap<Integer, Long>[] merged = room(count);
        for (int node = 0; node < links.length; node++) {
            int group = groups[node];
            links[node].forEach((other, weight) -> merged[group].merge(groups[other], weight, Long::sum));
        }
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<Integer, Long>[] room(int nodes) {
        SortedMap<Integer, Long>[] links = new SortedMap[nodes];
        Arrays.setAll(links, node -> new TreeMap<Integer, Long>());
        return links;
    }
}
