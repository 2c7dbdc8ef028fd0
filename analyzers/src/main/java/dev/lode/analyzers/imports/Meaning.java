package dev.lode.analyzers.imports;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Evidence.Found;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What an import asks for. */
sealed interface Meaning {

    /** The language's own library, which every program has. */
    record Standard() implements Meaning {}

    /** Neither a module nor a library that is known. */
    record Unknown() implements Meaning {}

    /** A file of the same repository that is no module, such as a stylesheet or a header. */
    record Part(String path, double confidence) implements Meaning {}

    /** Modules or libraries; several where what is known does not tell them apart. */
    record Known(List<NodeKey> targets, Found found, double confidence) implements Meaning {

        Node node(NodeKey statement) {
            NodeKey first = targets.getFirst();
            boolean library = first.type().equals(NodeTypes.LIBRARY);
            Node node = Node.of(statement)
                    .with(
                            "leads_to",
                            targets.stream()
                                    .map(target -> target.text(library ? "purl" : "name"))
                                    .toList())
                    .with("confidence", rounded());
            if (library) {
                return node.with("means", "library");
            }
            String holder = first.text("repository");
            return holder.equals(statement.text("repository"))
                    ? node.with("means", "module")
                    : node.with("means", "repository").with("supplier", holder);
        }

        /** The confidence, to two digits. */
        double rounded() {
            return BigDecimal.valueOf(confidence)
                    .setScale(2, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    /** What the import with this key means, as a fact of it. */
    default Node of(NodeKey statement) {
        return switch (this) {
            case Standard ignored -> Node.of(statement).with("means", "standard");
            case Unknown ignored -> Node.of(statement).with("means", "unknown");
            case Part part ->
                Node.of(statement)
                        .with("means", "file")
                        .with("leads_to", List.of(part.path()))
                        .with("confidence", part.confidence());
            case Known known -> known.node(statement);
        };
    }

    static Meaning resolved(NodeKey target) {
        return new Known(List.of(target), Found.RESOLVED, 1);
    }

    static Meaning inferred(NodeKey target, double confidence) {
        return new Known(List.of(target), Found.INFERRED, confidence);
    }
}
