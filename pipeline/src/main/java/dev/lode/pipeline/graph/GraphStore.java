package dev.lode.pipeline.graph;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;

/**
 * A graph database, spoken to in our words. Every write is one transaction and may be repeated: written twice is
 * written once. All methods throw {@code LodeException.Graph} when the store cannot be reached.
 */
public interface GraphStore extends AutoCloseable {

    /** Brings keys and indexes into line with the ontology; what is there already stays. */
    void migrate(Ontology ontology);

    /** Inserts elements of one type, or replaces their properties, by rid. Relationships whose ends are absent are refused. */
    void upsert(List<? extends Element> elements) throws RejectedBatchException;

    /** Deletes elements of one type by rid; those that are absent already are no error. */
    void delete(List<? extends Element> elements) throws RejectedBatchException;

    /** Answers a reading question; a writing one is refused. Bounded in rows and time. */
    Table ask(String cypher, SortedMap<String, Value> parameters);

    /** All elements of a node type or relationship type in the order of their rids, read in pages. */
    Iterator<Element> export(String type);

    /** What the store remembers about itself under a name, or empty text. Used for what is loaded. */
    String remembered(String name);

    void remember(String name, String text);

    @Override
    void close();
}
