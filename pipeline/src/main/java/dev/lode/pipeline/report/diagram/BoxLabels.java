package dev.lode.pipeline.report.diagram;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What boxes show of labels that are too long. Two labels that differ look different: where cutting makes them alike, what
 * stands behind the last dot is shown, and where that is no help, their numbers among those that are alike.
 */
final class BoxLabels {

    /** Room for a space and a number. */
    private static final int NUMBER = 3;

    private BoxLabels() {}

    /** By the keys of the boxes, none longer than the longest. */
    static SortedMap<String, String> of(List<Flowchart.Box> boxes, int longest) {
        SortedMap<String, String> shown = new TreeMap<>();
        boxes.forEach(box -> shown.put(box.label(), MermaidLabel.cut(box.label(), longest)));
        again(shown, label -> MermaidLabel.cut(label.substring(label.lastIndexOf('.') + 1), longest));
        SortedMap<String, Integer> numbers = new TreeMap<>();
        again(
                shown,
                label -> MermaidLabel.cut(label, longest - NUMBER) + " "
                        + numbers.merge(MermaidLabel.cut(label, longest), 1, Integer::sum));
        SortedMap<String, String> labels = new TreeMap<>();
        boxes.forEach(box -> labels.put(box.key(), shown.getOrDefault(box.label(), "")));
        return labels;
    }

    private static void again(SortedMap<String, String> shown, UnaryOperator<String> cut) {
        Map<String, Long> times =
                shown.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        shown.replaceAll((label, before) -> times.getOrDefault(before, 0L) > 1 ? cut.apply(label) : before);
    }
}
