package dev.lode.pipeline.staging.contract;

import dev.lode.ontology.Ontology;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The one key of an element in every store: SHA-1 hex of a text that no other key shares. The text is the type, and for
 * a relationship the rids of start and end, then the values of the key properties in the ontology's order. Each part
 * stands as a letter for its kind, its length in characters, a colon and its characters: {@code t4:Files9:acme/shop…}.
 * Facts must have passed {@link dev.lode.spi.FactCheck}.
 */
public final class Rids {

    private final Ontology ontology;

    public Rids(Ontology ontology) {
        this.ontology = ontology;
    }

    public String of(NodeKey key) {
        StringBuilder text = new StringBuilder(128);
        part(text, 't', key.type());
        values(
                text,
                Objects.requireNonNull(ontology.nodeTypes().get(key.type())).key(),
                key.values());
        return sha1(text);
    }

    public String of(Relationship relationship, String startRid, String endRid) {
        StringBuilder text = new StringBuilder(128);
        part(text, 't', relationship.type());
        part(text, 'r', startRid);
        part(text, 'r', endRid);
        values(
                text,
                Objects.requireNonNull(ontology.relationshipTypes().get(relationship.type()))
                        .key(),
                relationship.properties());
        return sha1(text);
    }

    private static void values(StringBuilder text, List<String> names, SortedMap<String, Value> values) {
        for (String name : names) {
            value(text, Objects.requireNonNull(values.get(name)));
        }
    }

    private static void value(StringBuilder text, Value value) {
        switch (value) {
            case Value.Text string -> part(text, 's', string.plain());
            case Value.Whole whole -> part(text, 'i', whole.plain().toString());
            case Value.Decimal decimal -> part(text, 'f', decimal.plain().toString());
            case Value.Flag flag -> part(text, 'b', flag.plain().toString());
            case Value.Many many -> {
                part(text, 'l', String.valueOf(many.values().size()));
                many.values().forEach(element -> value(text, element));
            }
        }
    }

    private static void part(StringBuilder text, char kind, String part) {
        text.append(kind).append(part.length()).append(':').append(part);
    }

    private static String sha1(StringBuilder text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
