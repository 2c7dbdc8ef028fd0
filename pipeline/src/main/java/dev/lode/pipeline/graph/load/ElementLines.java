package dev.lode.pipeline.graph.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Elements as JSON, one line each, equal elements as equal lines. */
final class ElementLines {

    static final ObjectMapper JSON = new ObjectMapper();

    private ElementLines() {}

    static ObjectNode write(Element element) {
        ObjectNode line = JSON.createObjectNode();
        line.put(element instanceof NodeElement ? "node" : "relationship", element.type());
        line.put("rid", element.rid());
        if (element instanceof RelationshipElement relationship) {
            line.putArray("start").add(relationship.startType()).add(relationship.startRid());
            line.putArray("end").add(relationship.endType()).add(relationship.endRid());
        }
        ObjectNode properties = line.putObject("properties");
        element.properties().forEach((name, value) -> properties.set(name, JSON.valueToTree(value.plain())));
        return line;
    }

    static Element read(JsonNode line) {
        SortedMap<String, Value> properties = new TreeMap<>();
        line.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), value(entry.getValue())));
        String rid = line.path("rid").asText();
        return line.has("node")
                ? new NodeElement(line.path("node").asText(), rid, properties)
                : new RelationshipElement(
                        line.path("relationship").asText(),
                        rid,
                        line.path("start").path(0).asText(),
                        line.path("start").path(1).asText(),
                        line.path("end").path(0).asText(),
                        line.path("end").path(1).asText(),
                        properties);
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static Value value(JsonNode json) {
        if (json.isArray()) {
            List<Value> items = new ArrayList<>();
            json.forEach(item -> items.add(value(item)));
            return new Value.Many(items);
        }
        return switch (json.getNodeType()) {
            case BOOLEAN -> Value.of(json.booleanValue());
            case NUMBER -> json.isIntegralNumber() ? Value.of(json.longValue()) : Value.of(json.doubleValue());
            default -> Value.of(json.asText());
        };
    }
}
