package dev.lode.pipeline.graph;

import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small made-up elements in the built-in words. */
public final class Landscape {

    private Landscape() {}

    public static NodeElement commit(int number) {
        return commit(number, "Change " + number);
    }

    public static NodeElement commit(int number, String subject) {
        return new NodeElement(
                "Commit",
                rid("Commit", number),
                properties("sha", Value.of("c" + number), "subject", Value.of(subject)));
    }

    public static NodeElement file(int number) {
        return new NodeElement(
                "File",
                rid("File", number),
                properties("repository", Value.of("acme/orders"), "path", Value.of("src/f" + number + ".py")));
    }

    public static RelationshipElement touches(int number, int commit, int file) {
        return touches(number, commit, file, 1);
    }

    public static RelationshipElement touches(int number, int commit, int file, long added) {
        return new RelationshipElement(
                "TOUCHES",
                rid("TOUCHES", number),
                "Commit",
                rid("Commit", commit),
                "File",
                rid("File", file),
                properties("added", Value.of(added), "evidence", Value.of("resolved")));
    }

    public static RelationshipElement parent(int number, int child, int parent) {
        return new RelationshipElement(
                "PARENT",
                rid("PARENT", number),
                "Commit",
                rid("Commit", child),
                "Commit",
                rid("Commit", parent),
                properties("ordinal", Value.of(1), "evidence", Value.of("resolved")));
    }

    public static List<NodeElement> commits(int from, int to) {
        return IntStream.range(from, to).mapToObj(Landscape::commit).sorted().toList();
    }

    public static List<NodeElement> files(int from, int to) {
        return IntStream.range(from, to).mapToObj(Landscape::file).sorted().toList();
    }

    public static SortedMap<String, Value> properties(Object... namesAndValues) {
        SortedMap<String, Value> properties = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return properties;
    }

    public static String rid(String type, int number) {
        try {
            byte[] text = (type + " " + number).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
