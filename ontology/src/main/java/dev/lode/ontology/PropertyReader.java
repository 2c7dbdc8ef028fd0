package dev.lode.ontology;

import dev.lode.ontology.YamlTree.Item;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the property lines of a type. */
final class PropertyReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final YamlTree yaml;

    PropertyReader(YamlTree yaml) {
        this.yaml = yaml;
    }

    /** @param reserved names that the graph gives to the type already */
    SortedMap<String, Property> read(Item item, String type, List<String> key, List<String> reserved) {
        SortedMap<String, Property> properties = new TreeMap<>();
        for (Map.Entry<String, Item> entry :
                yaml.members(item, type + ".properties").entrySet()) {
            boolean marked = entry.getKey().endsWith("!");
            String name = marked ? entry.getKey().substring(0, entry.getKey().length() - 1) : entry.getKey();
            int line = entry.getValue().line();
            if (!NAME.matcher(name).matches()) {
                yaml.problem(line, type + "." + name + ": a property's name is of a-z, 0-9 and _");
            } else if (reserved.contains(name)) {
                yaml.problem(line, type + "." + name + ": the graph itself uses this name");
            }
            properties.put(name, property(entry.getValue(), type + "." + name, name, marked || key.contains(name)));
        }
        return properties;
    }

    private Property property(Item item, String what, String name, boolean required) {
        List<Item> parts = yaml.elements(item, what);
        if (parts.size() != 3) {
            yaml.problem(item.line(), what + " is not [type, description, example]");
            return new Property(name, PropertyType.STRING, required, "", "");
        }
        String word = yaml.word(parts.get(0), what);
        PropertyType type = PropertyType.ofWord(word).orElse(null);
        if (type == null) {
            yaml.problem(
                    item.line(),
                    what + ": " + word + " is no type; use string, integer, float, boolean or [one of these]");
            type = PropertyType.STRING;
        }
        String description = yaml.text(parts.get(1), what);
        if (description.isBlank()) {
            yaml.problem(item.line(), what + " has no description");
        }
        String example = yaml.text(parts.get(2), what);
        if (!type.reads(example)) {
            yaml.problem(item.line(), what + ": the example " + example + " is no " + type.word());
        }
        return new Property(name, type, required, description, example);
    }
}
