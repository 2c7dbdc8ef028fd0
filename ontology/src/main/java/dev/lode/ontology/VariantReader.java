package dev.lode.ontology;

import dev.lode.ontology.YamlTree.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the pairs of node types that a relationship type may join. */
final class VariantReader {

    private final YamlTree yaml;
    private final Set<String> nodeTypes;

    VariantReader(YamlTree yaml, Set<String> nodeTypes) {
        this.yaml = yaml;
        this.nodeTypes = nodeTypes;
    }

    /**
     * @param list absent where the file names no variants
     * @param known those that the type has already
     */
    List<Variant> read(String type, Item item, @Nullable Item list, List<Variant> known) {
        List<Variant> variants = new ArrayList<>(known);
        if (list == null) {
            if (known.isEmpty()) {
                yaml.problem(item.line(), type + " has no variants");
            }
            return variants;
        }
        for (Item element : yaml.elements(list, type + ".variants")) {
            List<String> parts = yaml.texts(element, type + ".variants");
            if (parts.size() == 3) {
                Variant variant = new Variant(parts.get(0), parts.get(1), parts.get(2));
                check(type, element, variant, variants);
                variants.add(variant);
            } else {
                yaml.problem(element.line(), type + ": a variant is [from, to, description]");
            }
        }
        return List.copyOf(variants);
    }

    private void check(String type, Item item, Variant variant, List<Variant> others) {
        for (String end : List.of(variant.from(), variant.to())) {
            if (!nodeTypes.contains(end)) {
                yaml.problem(item.line(), type + ": there is no node type " + end);
            }
        }
        boolean twice = others.stream()
                .anyMatch(other ->
                        other.from().equals(variant.from()) && other.to().equals(variant.to()));
        if (twice) {
            yaml.problem(item.line(), type + ": " + variant.from() + " to " + variant.to() + " stands there twice");
        }
        if (variant.description().isBlank()) {
            yaml.problem(item.line(), type + ": a variant has no description");
        }
    }
}
