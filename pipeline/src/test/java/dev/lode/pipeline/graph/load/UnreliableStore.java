package dev.lode.pipeline.graph.load;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.RejectedBatchException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A store that goes away after some writes: the last one is done, or done and not acknowledged. */
final class UnreliableStore implements GraphStore {

    private final GraphStore store;
    private final boolean acknowledged;
    private int left;

    UnreliableStore(GraphStore store, int writes, boolean acknowledged) {
        this.store = store;
        this.left = writes;
        this.acknowledged = acknowledged;
    }

    private void reach() {
        if (left <= 0) {
            throw new LodeException.Graph("UNREACHABLE", "gone", "start it");
        }
    }

    private void written() {
        left--;
        if (!acknowledged) {
            reach();
        }
    }

    @Override
    public void migrate(Ontology ontology) {
        store.migrate(ontology);
    }

    @Override
    public void upsert(List<? extends Element> elements) throws RejectedBatchException {
        reach();
        store.upsert(elements);
        written();
    }

    @Override
    public void delete(List<? extends Element> elements) throws RejectedBatchException {
        reach();
        store.delete(elements);
        written();
    }

    @Override
    public Table ask(String cypher, SortedMap<String, Value> parameters) {
        return store.ask(cypher, parameters);
    }

    @Override
    public long count(String type) {
        return store.count(type);
    }

    @Override
    public Iterator<Element> export(String type) {
        return store.export(type);
    }

    @Override
    public String remembered(String name) {
        return store.remembered(name);
    }

    @Override
    public void remember(String name, String text) {
        reach();
        store.remember(name, text);
        written();
    }

    @Override
    public void wipe() {
        store.wipe();
    }

    @Override
    public Optional<String> damage() {
        return store.damage();
    }

    @Override
    public void close() {
        store.close();
    }
}
