package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;

/** One element that the graph lacks, holds otherwise, or holds too much. */
record Change(Kind kind, Element element) {

    enum Kind {
        INSERT,
        CHANGE,
        DELETE
    }

    boolean deletes() {
        return kind == Kind.DELETE;
    }

    boolean ofNode() {
        return element instanceof NodeElement;
    }
}
