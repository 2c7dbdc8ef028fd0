package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which line of a template each line of its query comes. Lines that occur once in both, in the same order, hold
 * the two together; between them lines are counted on.
 */
public final class LineAlignment {

    private LineAlignment() {}

    /**
     * @param template text of the template
     * @param first line of the file on which it begins
     * @return a line of the file for each line of the query
     */
    public static List<Integer> of(String template, int first, String query) {
        List<String> from = List.of(template.replace("\r", "").split("\n", -1));
        List<String> to = List.of(query.split("\n", -1));
        int[] held = held(from, to);
        int[] limit = new int[to.size()];
        int next = from.size() - 1;
        for (int i = to.size() - 1; i >= 0; i--) {
            next = held[i] >= 0 ? held[i] : next;
            limit[i] = next;
        }
        List<Integer> lines = new ArrayList<>();
        int at = -1;
        for (int i = 0; i < to.size(); i++) {
            at = held[i] >= 0 ? held[i] : Math.min(at + 1, limit[i]);
            lines.add(first + at);
        }
        return lines;
    }

    /** For each line of the query the line of the template that it is, -1 where that is open. */
    private static int[] held(List<String> from, List<String> to) {
        Map<String, Integer> once = once(from);
        Map<String, Integer> onceThere = once(to);
        int[] held = new int[to.size()];
        int last = -1;
        for (int i = 0; i < held.length; i++) {
            String line = to.get(i).strip();
            int place = onceThere.containsKey(line) ? once.getOrDefault(line, -1) : -1;
            held[i] = place > last ? place : -1;
            last = Math.max(last, held[i]);
        }
        return held;
    }

    /** The lines that occur once, with their places. */
    private static Map<String, Integer> once(List<String> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                places.merge(line, i, (one, other) -> -1);
            }
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }
}
