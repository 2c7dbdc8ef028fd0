package dev.lode.pipeline.report.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Boxes and arrows. The heaviest arrows are kept; where all boxes fit, those that stand alone are there too. What is
 * left out is one box that says how many it stands for. Ids are n0, n1 … in the order of groups and keys and never come from data.
 *
 * @param direction LR or TB
 * @param groups groups in the order in which they are drawn
 * @param paints colours by name
 */
public record Flowchart(
        String direction, List<Box> boxes, List<Arrow> arrows, List<String> groups, SortedMap<String, Paint> paints) {

    /** @param group name of the subgraph, or empty; @param paint name of its colours, or empty */
    public record Box(String key, String label, String group, String paint) {}

    /** @param weight what decides which arrows are kept; @param directed false for a plain line */
    public record Arrow(String from, String to, String label, long weight, boolean directed) {}

    private static final String OTHERS = "others";
    private static final Comparator<Arrow> HEAVIEST = Comparator.comparingLong(Arrow::weight)
            .reversed()
            .thenComparing(Arrow::from)
            .thenComparing(Arrow::to)
            .thenComparing(Arrow::label);

    public Diagram draw(Limits limits) {
        if (boxes.isEmpty()) {
            return Diagram.NOTHING;
        }
        Limits current = limits;
        while (true) {
            Choice choice = choose(current);
            String source = source(choice, current);
            if (source.length() <= limits.characters()) {
                return new Diagram(source, remark(choice), picture(choice, current));
            }
            if (current.isSmallest()) {
                return Diagram.NOTHING;
            }
            current = current.smaller();
        }
    }

    private record Choice(List<Box> boxes, List<Arrow> arrows, int left) {}

    private Choice choose(Limits limits) {
        Map<String, Box> byKey = new LinkedHashMap<>();
        boxes.forEach(box -> byKey.putIfAbsent(box.key(), box));
        int room = byKey.size() <= limits.nodes() ? byKey.size() : limits.nodes() - 1;
        SequencedSet<String> kept = new LinkedHashSet<>();
        List<Arrow> keptArrows = new ArrayList<>();
        for (Arrow arrow : arrows.stream().sorted(HEAVIEST).toList()) {
            TreeSet<String> ends = new TreeSet<>(List.of(arrow.from(), arrow.to()));
            ends.removeAll(kept);
            boolean known = byKey.containsKey(arrow.from()) && byKey.containsKey(arrow.to());
            if (known && keptArrows.size() < limits.edges() && kept.size() + ends.size() <= room) {
                kept.addAll(ends);
                keptArrows.add(arrow);
            }
        }
        boolean alone = room == byKey.size() || keptArrows.isEmpty();
        byKey.keySet().stream()
                .filter(key -> !kept.contains(key))
                .limit(alone ? room - kept.size() : 0)
                .toList()
                .forEach(kept::add);
        List<Box> keptBoxes = byKey.values().stream()
                .filter(box -> kept.contains(box.key()))
                .sorted(order())
                .toList();
        return new Choice(keptBoxes, keptArrows, byKey.size() - kept.size());
    }

    private Comparator<Box> order() {
        return Comparator.comparingInt((Box box) -> {
                    int at = groups.indexOf(box.group());
                    return at < 0 ? groups.size() : at;
                })
                .thenComparing(Box::key);
    }

    private String source(Choice choice, Limits limits) {
        StringBuilder source = new StringBuilder("flowchart " + direction + "\n");
        SortedMap<String, String> ids = ids(choice);
        SortedMap<String, String> labels = BoxLabels.of(choice.boxes(), limits.label());
        for (String group : groups) {
            List<Box> members = choice.boxes().stream()
                    .filter(box -> box.group().equals(group))
                    .toList();
            if (!members.isEmpty()) {
                source.append("  subgraph g").append(groups.indexOf(group)).append("[");
                source.append(MermaidLabel.flowchart(group, limits.label())).append("]\n");
                members.forEach(box ->
                        source.append("  ").append(line(box, labels.getOrDefault(box.key(), ""), ids, limits)));
                source.append("  end\n");
            }
        }
        choice.boxes().stream()
                .filter(box -> !groups.contains(box.group()))
                .forEach(box -> source.append(line(box, labels.getOrDefault(box.key(), ""), ids, limits)));
        if (choice.left() > 0) {
            source.append(line(
                    others(choice), others(choice).label(), new TreeMap<>(Map.of(OTHERS, "n" + ids.size())), limits));
        }
        choice.arrows().forEach(arrow -> source.append(line(arrow, ids, limits)));
        SortedSet<String> used = used(choice);
        paints.forEach((name, paint) -> source.append(used.contains(name) ? paint.classDef(name) : ""));
        return source.toString();
    }

    private Picture picture(Choice choice, Limits limits) {
        SortedMap<String, String> ids = ids(choice);
        SortedMap<String, String> labels = BoxLabels.of(choice.boxes(), limits.label());
        List<Picture.Node> nodes = new ArrayList<>();
        choice.boxes()
                .forEach(box ->
                        nodes.add(node(ids.getOrDefault(box.key(), ""), labels.getOrDefault(box.key(), ""), box)));
        if (choice.left() > 0) {
            nodes.add(node("n" + ids.size(), others(choice).label(), others(choice)));
        }
        List<Picture.Link> links = choice.arrows().stream()
                .map(arrow -> new Picture.Link(
                        ids.getOrDefault(arrow.from(), ""),
                        ids.getOrDefault(arrow.to(), ""),
                        MermaidLabel.cut(arrow.label(), limits.label()),
                        arrow.directed()))
                .toList();
        return new Picture.Graph(direction.equals("LR"), List.copyOf(nodes), links, groups);
    }

    private Picture.Node node(String id, String label, Box box) {
        return new Picture.Node(
                id,
                label,
                groups.contains(box.group()) ? box.group() : "",
                Optional.ofNullable(paints.get(box.paint())));
    }

    private static SortedMap<String, String> ids(Choice choice) {
        SortedMap<String, String> ids = new TreeMap<>();
        choice.boxes().forEach(box -> ids.put(box.key(), "n" + ids.size()));
        return ids;
    }

    private static Box others(Choice choice) {
        return new Box(OTHERS, choice.left() + (choice.left() == 1 ? " other" : " others"), "", OTHERS);
    }

    private String line(Box box, String label, SortedMap<String, String> ids, Limits limits) {
        String paint = paints.containsKey(box.paint()) ? ":::" + box.paint() : "";
        return "  " + ids.get(box.key()) + "[" + MermaidLabel.flowchart(label, limits.label()) + "]" + paint + "\n";
    }

    private static String line(Arrow arrow, SortedMap<String, String> ids, Limits limits) {
        String label = arrow.label().isEmpty() ? "" : "|" + MermaidLabel.flowchart(arrow.label(), limits.label()) + "|";
        return "  " + ids.get(arrow.from()) + (arrow.directed() ? " -->" : " ---") + label + " " + ids.get(arrow.to())
                + "\n";
    }

    private static SortedSet<String> used(Choice choice) {
        SortedSet<String> names = new TreeSet<>();
        choice.boxes().forEach(box -> names.add(box.paint()));
        if (choice.left() > 0) {
            names.add(OTHERS);
        }
        return names;
    }

    private String remark(Choice choice) {
        boolean all = choice.left() == 0 && choice.arrows().size() == arrows.size();
        if (all) {
            return "";
        }
        String boxesShown = choice.left() == 0
                ? ""
                : choice.boxes().size() + " of " + (choice.boxes().size() + choice.left()) + " boxes";
        String arrowsShown = choice.arrows().size() == arrows.size()
                ? ""
                : "the " + choice.arrows().size() + " strongest of " + arrows.size() + " links";
        String joint = boxesShown.isEmpty() || arrowsShown.isEmpty() ? "" : " and ";
        return "Drawn: " + boxesShown + joint + arrowsShown + ".";
    }
}
