package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.graph.Cells;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.pipeline.staging.JsonDocument;
import dev.lode.spi.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Elements as JSON, one line each, equal elements as equal lines. */
final class ElementLines {

    private static final Cells CELLS = new Cells(value -> value);

    private ElementLines() {}

    static String line(Element element) {
        return JsonDocument.line(map(element));
    }

    static Map<String, Object> map(Element element) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(element instanceof NodeElement ? "node" : "relationship", element.type());
        map.put("rid", element.rid());
        if (element instanceof RelationshipElement relationship) {
            map.put("start", List.of(relationship.startType(), relationship.startRid()));
            map.put("end", List.of(relationship.endType(), relationship.endRid()));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        element.properties().forEach((name, value) -> properties.put(name, value.plain()));
        map.put("properties", properties);
        return map;
    }

    static Element element(Map<String, Object> map) {
        SortedMap<String, Value> properties = new TreeMap<>();
        if (map.get("properties") instanceof Map<?, ?> stated) {
            stated.forEach(
                    (name, raw) -> CELLS.cell(raw).ifPresent(value -> properties.put(String.valueOf(name), value)));
        }
        String rid = String.valueOf(map.get("rid"));
        return map.get("start") instanceof List<?> start && map.get("end") instanceof List<?> end
                ? new RelationshipElement(
                        String.valueOf(map.get("relationship")),
                        rid,
                        String.valueOf(start.get(0)),
                        String.valueOf(start.get(1)),
                        String.valueOf(end.get(0)),
                        String.valueOf(end.get(1)),
                        properties)
                : new NodeElement(String.valueOf(map.get("node")), rid, properties);
    }
}
