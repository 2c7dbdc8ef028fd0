package dev.lode.analyzers.imports;

import dev.lode.spi.Evidence.Found;
import dev.lode.spi.NodeKey;
import java.util.List;

/** What an import asks for. */
sealed interface Meaning {

    /** The language's own library, which every program has. */
    record Standard() implements Meaning {}

    /** Neither a module nor a library that is known. */
    record Unknown() implements Meaning {}

    /** Modules or libraries; several where what is known does not tell them apart. */
    record Known(List<NodeKey> targets, Found found, double confidence) implements Meaning {}

    static Meaning resolved(NodeKey target) {
        return new Known(List.of(target), Found.RESOLVED, 1);
    }

    static Meaning inferred(NodeKey target, double confidence) {
        return new Known(List.of(target), Found.INFERRED, confidence);
    }
}
