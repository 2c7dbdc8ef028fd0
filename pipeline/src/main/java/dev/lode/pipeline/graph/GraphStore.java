package dev.lode.pipeline.graph;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A graph database, spoken to in our words. Every write is one transaction and may be repeated: written twice is
 * written once. All methods throw {@code LodeException.Graph} when the store cannot be reached. One thread at a time.
 */
public interface GraphStore extends AutoCloseable {

    /** Code of a {@code LodeException.Graph} that says: this store is there, broken, and can be filled anew. */
    String BROKEN = "GRAPH_BROKEN";

    /** Brings keys and indexes into line with the ontology; what is there already stays. Comes before all else. */
    void migrate(Ontology ontology);

    /**
     * Inserts elements of one type, or replaces all their properties, by rid.
     *
     * @throws RejectedBatchException when one of them cannot be written, such as a relationship whose end is absent;
     *     then none is
     */
    void upsert(List<? extends Element> elements) throws RejectedBatchException;

    /**
     * Deletes elements of one type by rid; those that are absent already are no error.
     *
     * @throws RejectedBatchException when one of them is a node that still has relationships; then none is deleted
     */
    void delete(List<? extends Element> elements) throws RejectedBatchException;

    /**
     * Answers a reading question. One that writes, cannot be understood or returns too many rows is a
     * {@code LodeException.Configuration}; one that takes too long a {@code LodeException.Graph}.
     */
    Table ask(String cypher, SortedMap<String, Value> parameters);

    /** How many elements of a node type or relationship type there are. */
    long count(String type);

    /** All elements of a node type or relationship type in the order of their rids, read in pages. */
    Iterator<Element> export(String type);

    /** What the store remembers about itself under a name, or empty text. Used for what is loaded. */
    String remembered(String name);

    void remember(String name, String text);

    /** Empties the store: elements and memory. Keys and indexes stay. */
    void wipe();

    /** What is wrong with the store itself, if anything is: then it cannot be trusted and is filled anew. */
    default Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    void close();
}
