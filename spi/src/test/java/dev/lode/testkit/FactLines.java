package dev.lode.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts and issues as lines of JSON that a person can write and review. A node is
 * {@code {"node":"File","key":{…},"properties":{…}}}; a relationship
 * {@code {"relationship":"READS","start":{"node":…,"key":{…}},"end":{…},"properties":{…},"evidence":"resolved","confidence":1.0,"path":"…","line":3}}.
 */
public final class FactLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactLines() {}

    public static String write(Fact fact) {
        ObjectNode line = JSON.createObjectNode();
        switch (fact) {
            case Node node -> key(line, node.key());
            case Relationship relationship -> {
                line.put("relationship", relationship.type());
                key(line.putObject("start"), relationship.start());
                key(line.putObject("end"), relationship.end());
            }
        }
        if (!fact.properties().isEmpty()) {
            values(line.putObject("properties"), fact.properties());
        }
        if (fact instanceof Relationship relationship) {
            Evidence evidence = relationship.evidence();
            line.put("evidence", evidence.found().name().toLowerCase(Locale.ROOT));
            line.put("confidence", evidence.confidence());
            if (!evidence.path().isEmpty()) {
                line.put("path", evidence.path()).put("line", evidence.line());
            }
        }
        return line.toString();
    }

    public static String write(Issue issue) {
        ObjectNode line = JSON.createObjectNode()
                .put("issue", issue.code())
                .put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        if (!issue.repository().isEmpty()) {
            line.put("repository", issue.repository());
        }
        return line.put("path", issue.path())
                .put("line", issue.line())
                .put("message", issue.message())
                .toString();
    }

    public static Fact read(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            if (line.has("node")) {
                return new Node(key(line), values(line.path("properties")));
            }
            Evidence evidence = new Evidence(
                    Evidence.Found.valueOf(
                            line.path("evidence").asText("resolved").toUpperCase(Locale.ROOT)),
                    line.path("confidence").asDouble(1),
                    line.path("path").asText(""),
                    line.path("line").asInt(0));
            return new Relationship(
                    line.path("relationship").asText(),
                    key(line.path("start")),
                    key(line.path("end")),
                    values(line.path("properties")),
                    evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static void key(ObjectNode into, NodeKey key) {
        into.put("node", key.type());
        values(into.putObject("key"), key.values());
    }

    private static NodeKey key(JsonNode node) {
        return new NodeKey(node.path("node").asText(), values(node.path("key")));
    }

    private static void values(ObjectNode into, SortedMap<String, Value> values) {
        values.forEach((name, value) -> into.set(name, JSON.valueToTree(value.plain())));
    }

    private static SortedMap<String, Value> values(JsonNode object) {
        SortedMap<String, Value> values = new TreeMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Value value(JsonNode json) {
        if (json.isArray()) {
            List<Value> elements = new ArrayList<>();
            json.forEach(element -> elements.add(value(element)));
            return new Value.Many(elements);
        }
        return switch (json.getNodeType()) {
            case BOOLEAN -> Value.of(json.booleanValue());
            case NUMBER -> json.isIntegralNumber() ? Value.of(json.longValue()) : Value.of(json.doubleValue());
            default -> Value.of(json.asText());
        };
    }
}
