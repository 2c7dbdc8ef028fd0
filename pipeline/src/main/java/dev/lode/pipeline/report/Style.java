package dev.lode.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.report.diagram.Limits;
import dev.lode.pipeline.report.diagram.Paint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How pages look and when they advise: {@code style.yml}.
 *
 * @param people how persons are called
 * @param groupSeparator what stands between groups of three digits
 * @param rows most rows of a table
 * @param pageCharacters most characters of all diagrams of a page together
 * @param thresholds numbers that templates and rules compare with, by name
 * @param rules named rules by the list that they belong to
 * @param languages how languages are written, where that is not just with a capital
 * @param hash SHA-256 of all of it
 */
public record Style(
        People people,
        String groupSeparator,
        int rows,
        int pageCharacters,
        Limits diagram,
        SortedMap<String, Paint> paints,
        SortedMap<String, Long> thresholds,
        SortedMap<String, List<Rule>> rules,
        SortedMap<String, String> languages,
        String hash) {

    /** How persons are called on pages. */
    public enum People {
        /** E-01 for the first in the history, and so on. */
        ALIAS,
        NAME,
        /** Not at all. */
        NONE
    }

    /**
     * When a row's expression holds, this is what to do about it.
     *
     * @param when an expression in the template language on the row's columns and the thresholds
     * @param paint name of the colours that a box of the row gets, or empty
     */
    public record Rule(String id, String when, String say, String paint) {}

    /**
     * Reads a style; what the second one says replaces what the first one says.
     *
     * @throws LodeException.Configuration when one of them is not YAML, or a value is wrong
     */
    static Style of(String builtIn, String own) {
        try {
            ObjectNode style = tree(builtIn);
            merge(style, tree(own));
            return of(style);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new LodeException.Configuration(
                    "STYLE_INVALID", "style.yml: " + first, "compare it with the style.yml that Lode ships with");
        }
    }

    private static ObjectNode tree(String yaml) throws JsonProcessingException {
        YAMLMapper mapper = new YAMLMapper();
        JsonNode tree = mapper.readTree(yaml);
        return tree instanceof ObjectNode object ? object : mapper.createObjectNode();
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(entry -> {
            if (into.get(entry.getKey()) instanceof ObjectNode known && entry.getValue() instanceof ObjectNode added) {
                merge(known, added);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static Style of(ObjectNode style) {
        JsonNode limits = style.path("limits");
        SortedMap<String, Paint> paints = new TreeMap<>();
        style.path("colours").properties().forEach(entry -> paints.put(entry.getKey(), paint(entry.getValue())));
        SortedMap<String, Long> thresholds = new TreeMap<>();
        style.path("thresholds")
                .properties()
                .forEach(
                        entry -> thresholds.put(entry.getKey(), entry.getValue().asLong()));
        SortedMap<String, List<Rule>> rules = new TreeMap<>();
        style.path("rules").properties().forEach(entry -> rules.put(entry.getKey(), rules(entry.getValue())));
        SortedMap<String, String> languages = new TreeMap<>();
        style.path("languages")
                .properties()
                .forEach(entry -> languages.put(entry.getKey(), entry.getValue().asText()));
        return new Style(
                People.valueOf(style.path("people").asText().toUpperCase(Locale.ROOT)),
                style.path("numbers").path("group_separator").asText(),
                whole(limits, "rows"),
                whole(limits, "page_characters"),
                new Limits(
                        whole(limits, "nodes"),
                        whole(limits, "edges"),
                        whole(limits, "label"),
                        whole(limits, "diagram_characters")),
                Collections.unmodifiableSortedMap(paints),
                Collections.unmodifiableSortedMap(thresholds),
                Collections.unmodifiableSortedMap(rules),
                Collections.unmodifiableSortedMap(languages),
                Hash.of(style.toString()));
    }

    private static int whole(JsonNode limits, String name) {
        int value = limits.path(name).asInt();
        if (value < 1) {
            throw new IllegalArgumentException("limits." + name + " has to be a number from 1");
        }
        return value;
    }

    private static Paint paint(JsonNode colours) {
        return new Paint(
                colours.path("fill").asText(),
                colours.path("stroke").asText(),
                colours.path("text").asText());
    }

    private static List<Rule> rules(JsonNode list) {
        List<Rule> rules = new ArrayList<>();
        list.forEach(rule -> rules.add(new Rule(
                rule.path("id").asText(),
                rule.path("when").asText(),
                rule.path("say").asText(),
                rule.path("paint").asText())));
        return List.copyOf(rules);
    }
}
