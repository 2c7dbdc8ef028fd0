package dev.lode.pipeline.report.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * At most 256 colours for a picture: the areas keep theirs exactly, and the many shades at the edges of letters and
 * lines are rounded as coarsely as it takes.
 */
final class FewColours {

    private static final int MOST = 256;
    /** With the 216 colours that the coarsest step leaves, these make 256. */
    private static final int EXACT = 40;

    private static final int[] STEPS = {1, 17, 51};
    private static final int COLOUR = 0xFFFFFF;

    private final List<Integer> table;
    private final Map<Integer, Byte> numbers = new HashMap<>();

    private FewColours(Map<Integer, Integer> rounded) {
        SortedSet<Integer> used = new TreeSet<>(rounded.values());
        this.table = List.copyOf(used);
        rounded.forEach(
                (colour, kept) -> numbers.put(colour, (byte) used.headSet(kept).size()));
    }

    static FewColours of(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        // Neighbours are alike nearly everywhere: they are counted together.
        for (int from = 0, to = 0; from < pixels.length; from = to) {
            while (to < pixels.length && pixels[to] == pixels[from]) {
                to++;
            }
            counts.merge(pixels[from] & COLOUR, to - from, Integer::sum);
        }
        Set<Integer> exact = mostFrequent(counts);
        Map<Integer, Integer> rounded = Map.of();
        for (int step : STEPS) {
            rounded = rounded(counts.keySet(), exact, step);
            if (new HashSet<>(rounded.values()).size() <= MOST) {
                break;
            }
        }
        return new FewColours(rounded);
    }

    private static Set<Integer> mostFrequent(Map<Integer, Integer> counts) {
        List<Integer> colours = new ArrayList<>(counts.keySet());
        colours.sort(Comparator.comparing((Integer colour) -> counts.getOrDefault(colour, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return Set.copyOf(colours.subList(0, Math.min(EXACT, colours.size())));
    }

    private static Map<Integer, Integer> rounded(Set<Integer> colours, Set<Integer> exact, int step) {
        Map<Integer, Integer> rounded = new HashMap<>();
        colours.forEach(colour -> rounded.put(colour, exact.contains(colour) ? colour : rounded(colour, step)));
        return rounded;
    }

    private static int rounded(int colour, int step) {
        int red = (colour >> 16) + step / 2;
        int green = (colour >> 8 & 0xFF) + step / 2;
        int blue = (colour & 0xFF) + step / 2;
        return (red / step * step << 16) + (green / step * step << 8) + blue / step * step;
    }

    /** In the order of their numbers. */
    List<Integer> table() {
        return table;
    }

    byte number(int pixel) {
        return numbers.getOrDefault(pixel & COLOUR, (byte) 0);
    }
}
