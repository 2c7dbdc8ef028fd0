package dev.lode.miners.code;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The modules of a repository in one language. Several files may be one module, and any of them may document it, so
 * that its node can be told only when all files are read.
 */
public final class Modules {

    private final String repository;
    private final String language;
    private final SortedMap<String, Boolean> documented = new TreeMap<>();

    public Modules(String repository, String language) {
        this.repository = repository;
        this.language = language;
    }

    /** @param name may be empty: no module */
    public void add(String name, boolean isDocumented) {
        if (!name.isEmpty()) {
            documented.merge(name, isDocumented, Boolean::logicalOr);
        }
    }

    public void emit(FactSink sink) {
        if (documented.isEmpty()) {
            return;
        }
        NodeKey holder = Keys.repository(repository);
        sink.emit(Node.of(holder));
        documented.forEach((name, isDocumented) -> {
            NodeKey module = Keys.module(repository, language, name);
            sink.emit(Node.of(module).with("documented", isDocumented));
            sink.emit(Relationship.of(RelationshipTypes.CONTAINS, holder, module, Evidence.resolved()));
        });
    }
}
