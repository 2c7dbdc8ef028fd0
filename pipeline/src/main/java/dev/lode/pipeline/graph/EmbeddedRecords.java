package dev.lode.pipeline.graph;

import com.arcadedb.database.Database;
import com.arcadedb.database.Document;
import com.arcadedb.database.MutableDocument;
import com.arcadedb.graph.Vertex;
import com.arcadedb.index.IndexCursor;
import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes elements as records through the engine's own interface, which finds a relationship by its key however many
 * its ends have. What is the same already is left alone.
 */
final class EmbeddedRecords {

    private final Database database;

    EmbeddedRecords(Database database) {
        this.database = database;
    }

    /** One way of writing. */
    @FunctionalInterface
    interface Write {
        void write(Element element) throws RejectedBatchException;
    }

    void upsert(Element element) throws RejectedBatchException {
        Map<String, Object> properties = plain(element);
        Optional<Document> present = find(element.type(), element.rid());
        if (present.isPresent()) {
            replace(present.get(), properties);
            return;
        }
        switch (element) {
            case NodeElement node ->
                database.newVertex(node.type()).set(properties).save();
            case RelationshipElement relationship -> insert(relationship, properties);
        }
    }

    void delete(Element element) throws RejectedBatchException {
        Optional<Document> present = find(element.type(), element.rid());
        if (present.isEmpty()) {
            return;
        }
        if (present.get() instanceof Vertex vertex
                && vertex.getEdges().iterator().hasNext()) {
            throw new RejectedBatchException(element.type() + " " + element.rid() + " still has relationships");
        }
        present.get().delete();
    }

    private void insert(RelationshipElement relationship, Map<String, Object> properties)
            throws RejectedBatchException {
        Vertex start = end(relationship, relationship.startType(), relationship.startRid());
        Vertex end = end(relationship, relationship.endType(), relationship.endRid());
        start.newEdge(relationship.type(), end, properties);
    }

    private Vertex end(RelationshipElement relationship, String type, String rid) throws RejectedBatchException {
        return find(type, rid)
                .orElseThrow(() -> new RejectedBatchException(
                        relationship.type() + " " + relationship.rid() + " names an absent " + type + " " + rid))
                .asVertex();
    }

    private Optional<Document> find(String type, String rid) throws RejectedBatchException {
        if (!database.getSchema().existsType(type)) {
            throw new RejectedBatchException("unknown type " + type);
        }
        IndexCursor found = database.lookupByKey(type, Ontology.RID, rid);
        return found.hasNext() ? Optional.of(found.next().asDocument()) : Optional.empty();
    }

    private static void replace(Document present, Map<String, Object> properties) {
        if (present.toMap(false).equals(properties)) {
            return;
        }
        MutableDocument changed = present.modify();
        List.copyOf(changed.getPropertyNames()).stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(changed::remove);
        changed.set(properties).save();
    }

    private static Map<String, Object> plain(Element element) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(Ontology.RID, element.rid());
        element.properties().forEach((name, value) -> plain.put(name, value.plain()));
        return plain;
    }
}
