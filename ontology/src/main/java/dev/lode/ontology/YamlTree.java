package dev.lode.ontology;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with its line numbers. What is not of the shape that is asked for becomes a problem and reads as empty. */
final class YamlTree {

    private final List<OntologyProblem> problems;

    YamlTree(List<OntologyProblem> problems) {
        this.problems = problems;
    }

    /** @param line of the name that stands before it */
    record Item(int line, @Nullable Node node) {}

    Item parse(String yaml) {
        try {
            return new Item(1, new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problem(line, String.valueOf(e.getProblem()));
            return new Item(1, null);
        }
    }

    /** Members by name, in the order of the file. */
    Map<String, Item> members(Item item, String what) {
        Map<String, Item> members = new LinkedHashMap<>();
        if (!(item.node() instanceof MappingNode mapping)) {
            if (item.node() != null) {
                problem(item.line(), what + " is not a mapping");
            }
            return members;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (members.putIfAbsent(name, new Item(line, tuple.getValueNode())) != null) {
                problem(line, what + ": " + name + " stands there twice");
            }
        }
        return members;
    }

    List<Item> elements(Item item, String what) {
        if (item.node() instanceof SequenceNode sequence) {
            List<Item> elements = new ArrayList<>();
            sequence.getValue().forEach(node -> elements.add(new Item(line(node), node)));
            return elements;
        }
        problem(item.line(), what + " is not a list");
        return List.of();
    }

    List<String> texts(Item item, String what) {
        return elements(item, what).stream().map(element -> text(element, what)).toList();
    }

    String text(Item item, String what) {
        if (item.node() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(item.line(), what + " is not a text");
        return "";
    }

    /** A text, or a list of one text in brackets. */
    String word(Item item, String what) {
        return item.node() instanceof SequenceNode sequence
                        && sequence.getValue().size() == 1
                ? "[" + text(new Item(item.line(), sequence.getValue().getFirst()), what) + "]"
                : text(item, what);
    }

    void problem(int line, String message) {
        problems.add(new OntologyProblem(line, message));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
