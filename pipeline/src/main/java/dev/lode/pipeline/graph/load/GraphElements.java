package dev.lode.pipeline.graph.load;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.staging.Element;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** All that a store holds in the ontology's words, in the order of elements. */
public final class GraphElements implements Iterator<Element> {

    private final GraphStore store;
    private final Queue<String> types = new ArrayDeque<>();
    private Iterator<Element> current = Collections.emptyIterator();

    public GraphElements(GraphStore store, Ontology ontology) {
        this.store = store;
        types.addAll(ontology.nodeTypes().keySet());
        types.addAll(ontology.relationshipTypes().keySet());
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !types.isEmpty()) {
            current = store.export(types.remove());
        }
        return current.hasNext();
    }

    @Override
    public Element next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    /** One line of JSON an element; two stores that hold the same write the same bytes. */
    public void write(Writer lines) throws IOException {
        while (hasNext()) {
            lines.append(ElementLines.line(next())).append('\n');
        }
    }
}
