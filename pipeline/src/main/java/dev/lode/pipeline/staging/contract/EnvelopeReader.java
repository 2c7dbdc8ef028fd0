package dev.lode.pipeline.staging.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads lines of envelopes. Members that it does not know are skipped, so that a newer minor version can be read. */
public final class EnvelopeReader {

    private static final JsonFactory JSON = new JsonFactory();

    private EnvelopeReader() {}

    public static Envelope read(byte[] line) throws MalformedEnvelopeException {
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "not an object");
            Parts parts = new Parts();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                parts.envelope(json);
            }
            require(json.nextToken() == null, "more than one value");
            return parts.build();
        } catch (JsonProcessingException e) {
            throw new MalformedEnvelopeException(e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEnvelopeException(String.valueOf(e.getMessage()));
        }
    }

    /** The payload of a line alone, with the rest given. */
    public static Envelope read(byte[] record, int offset, String traceId, String eventTs, String kind)
            throws MalformedEnvelopeException {
        try (JsonParser json = JSON.createParser(record, offset, record.length - offset)) {
            json.nextToken();
            Parts parts = new Parts();
            parts.contractVersion = Contract.VERSION;
            parts.traceId = traceId;
            parts.eventTs = eventTs;
            parts.kind = kind;
            parts.payload(json);
            return parts.build();
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEnvelopeException(String.valueOf(e.getMessage()));
        }
    }

    /** The fact of a payload that our own {@link Payload} wrote. */
    public static Fact fact(byte[] record, int offset) {
        try (JsonParser json = JSON.createParser(record, offset, record.length - offset)) {
            json.nextToken();
            Parts parts = new Parts();
            parts.payload(json);
            return parts.fact();
        } catch (IOException | MalformedEnvelopeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of {@code rejects.jsonl}. */
    public static RefusedFact refused(byte[] line) throws MalformedEnvelopeException {
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "not an object");
            Parts parts = new Parts();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                parts.envelope(json);
            }
            return new RefusedFact(parts.kind, parts.reason, parts.cut, parts.fact());
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEnvelopeException(String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean holds, String message) throws MalformedEnvelopeException {
        if (!holds) {
            throw new MalformedEnvelopeException(message);
        }
    }

    /** An end of a relationship, or a node's key, while it is read. */
    private static final class Place {
        private String type = "";
        private String rid = "";
        private SortedMap<String, Value> key = new TreeMap<>();

        NodeKey key() {
            return new NodeKey(type, key);
        }

        void member(String name, JsonParser json) throws IOException {
            switch (name) {
                case "node" -> type = text(json);
                case "rid" -> rid = text(json);
                case "key" -> key = values(json);
                default -> json.skipChildren();
            }
        }
    }

    /** What has been read of an envelope. */
    private static final class Parts {
        private String contractVersion = "";
        private String traceId = "";
        private String eventTs = "";
        private String kind = "";
        private String reason = "";
        private boolean cut;
        private String relationship = "";
        private final Place subject = new Place();
        private final Place start = new Place();
        private final Place end = new Place();
        private SortedMap<String, Value> properties = new TreeMap<>();
        private String evidence = "";
        private double confidence = -1;
        private String path = "";
        private int line;

        void envelope(JsonParser json) throws IOException {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "contract_version" -> contractVersion = text(json);
                case "trace_id" -> traceId = text(json);
                case "event_ts" -> eventTs = text(json);
                case "kind" -> kind = text(json);
                case "payload", "fact" -> payload(json);
                case "reason" -> reason = text(json);
                case "cut" -> cut = json.getBooleanValue();
                default -> json.skipChildren();
            }
        }

        void payload(JsonParser json) throws IOException {
            expect(json, JsonToken.START_OBJECT, "payload");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "relationship" -> relationship = text(json);
                    case "start" -> place(start, json);
                    case "end" -> place(end, json);
                    case "properties" -> properties = values(json);
                    case "evidence" -> evidence = text(json);
                    case "confidence" -> confidence = json.getDoubleValue();
                    case "path" -> path = text(json);
                    case "line" -> line = json.getIntValue();
                    default -> subject.member(name, json);
                }
            }
        }

        Envelope build() throws MalformedEnvelopeException {
            for (String stated : List.of(contractVersion, traceId, eventTs, kind, subject.rid)) {
                require(!stated.isEmpty(), "contract_version, trace_id, event_ts, kind or rid is missing");
            }
            if (relationship.isEmpty()) {
                require(!subject.type.isEmpty(), "the payload is neither a node nor a relationship");
            } else {
                require(!start.rid.isEmpty() && !end.rid.isEmpty(), "start or end without rid");
            }
            return new Envelope(contractVersion, traceId, eventTs, kind, subject.rid, start.rid, end.rid, fact());
        }

        private Fact fact() throws MalformedEnvelopeException {
            if (relationship.isEmpty()) {
                return new Node(subject.key(), properties);
            }
            require(!evidence.isEmpty(), "evidence is missing");
            return new Relationship(
                    relationship,
                    start.key(),
                    end.key(),
                    properties,
                    new Evidence(Evidence.Found.valueOf(evidence.toUpperCase(Locale.ROOT)), confidence, path, line));
        }
    }

    private static void place(Place place, JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT, "start or end");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            place.member(name, json);
        }
    }

    private static SortedMap<String, Value> values(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT, "key or properties");
        SortedMap<String, Value> values = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            values.put(name, value(json));
        }
        return values;
    }

    private static Value value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Value.of(json.getText());
            case VALUE_NUMBER_INT -> Value.of(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> Value.of(json.getDoubleValue());
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case START_ARRAY -> {
                List<Value> elements = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(json));
                }
                yield new Value.Many(elements);
            }
            default -> throw new IllegalArgumentException("no value of a property: " + json.currentToken());
        };
    }

    private static String text(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_STRING, String.valueOf(json.currentName()));
        return json.getText();
    }

    private static void expect(JsonParser json, JsonToken token, String where) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(where + " is " + json.currentToken());
        }
    }
}
