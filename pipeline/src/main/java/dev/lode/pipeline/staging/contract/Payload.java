package dev.lode.pipeline.staging.contract;

import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes envelopes: the fact in the middle and what stands around it. The order of members is fixed.
 */
public final class Payload {

    private Payload() {}

    public static byte[] of(Node node, String rid) {
        JsonBytes json = new JsonBytes().raw("{");
        json.name("node").text(node.type());
        rid(json, rid);
        json.name("key").object(node.key().values());
        json.name("properties").object(node.properties());
        return json.raw("}").toBytes();
    }

    public static byte[] of(Relationship relationship, String rid, String startRid, String endRid) {
        JsonBytes json = new JsonBytes().raw("{");
        json.name("relationship").text(relationship.type());
        rid(json, rid);
        end(json, "start", relationship.start(), startRid);
        end(json, "end", relationship.end(), endRid);
        json.name("properties").object(relationship.properties());
        Evidence evidence = relationship.evidence();
        json.name("evidence").text(evidence.found().name().toLowerCase(Locale.ROOT));
        json.name("confidence").raw(Double.toString(evidence.confidence()));
        if (!evidence.path().isEmpty()) {
            json.name("path").text(evidence.path());
        }
        if (evidence.line() > 0) {
            json.name("line").raw(Integer.toString(evidence.line()));
        }
        return json.raw("}").toBytes();
    }

    /** A fact that has no rid because it was refused. */
    public static byte[] refused(Fact fact) {
        return switch (fact) {
            case Node node -> of(node, "");
            case Relationship relationship -> of(relationship, "", "", "");
        };
    }

    /**
     * A fact with its long texts cut, and the number of characters that are left out behind each.
     *
     * @param longest characters of a text, elements of a list
     */
    public static Fact cut(Fact fact, int longest) {
        return switch (fact) {
            case Node node -> new Node(cut(node.key(), longest), cut(node.properties(), longest));
            case Relationship relationship ->
                new Relationship(
                        relationship.type(),
                        cut(relationship.start(), longest),
                        cut(relationship.end(), longest),
                        cut(relationship.properties(), longest),
                        relationship.evidence());
        };
    }

    private static NodeKey cut(NodeKey key, int longest) {
        return new NodeKey(key.type(), cut(key.values(), longest));
    }

    private static SortedMap<String, Value> cut(SortedMap<String, Value> values, int longest) {
        SortedMap<String, Value> cut = new TreeMap<>();
        values.forEach((name, value) -> cut.put(name, cut(value, longest)));
        return cut;
    }

    private static Value cut(Value value, int longest) {
        return switch (value) {
            case Value.Text text
            when text.plain().length() > longest ->
                Value.of(text.plain().substring(0, longest) + "… "
                        + (text.plain().length() - longest) + " more");
            case Value.Many many
            when many.values().size() > longest -> new Value.Many(many.values().subList(0, longest));
            default -> value;
        };
    }

    /** What stands before the payload of all lines of one plugin; a brace follows it. */
    public static byte[] head(String traceId, String eventTs, String kind) {
        JsonBytes json = new JsonBytes().raw("{");
        json.name("contract_version").text(Contract.VERSION);
        json.name("trace_id").text(traceId);
        json.name("event_ts").text(eventTs);
        json.name("kind").text(kind);
        return json.name("payload").toBytes();
    }

    private static void end(JsonBytes json, String name, NodeKey key, String rid) {
        json.name(name).raw("{").name("node").text(key.type());
        rid(json, rid);
        json.name("key").object(key.values()).raw("}");
    }

    private static void rid(JsonBytes json, String rid) {
        if (!rid.isEmpty()) {
            json.name("rid").text(rid);
        }
    }
}
