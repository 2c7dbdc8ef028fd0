package dev.lode.pipeline.graph;

import com.arcadedb.database.Database;
import com.arcadedb.schema.DocumentType;
import com.arcadedb.schema.Schema;
import com.arcadedb.schema.Type;
import dev.lode.ontology.Ontology;

/**
 * The types of the embedded graph, each with a unique index on its key. Types have no common parent, because then
 * {@code labels()} would name the parent, and one bucket each, because the engine scans buckets in no order.
 */
final class EmbeddedSchema {

    /** Type of what the store remembers; a document, so that no question about nodes meets it. */
    static final String MEMORY = "LodeMemory";

    private EmbeddedSchema() {}

    static void bring(Database database, Ontology ontology) {
        Schema schema = database.getSchema();
        if (!schema.existsType(MEMORY)) {
            key(schema.buildDocumentType().withName(MEMORY).withTotalBuckets(1).create(), "name");
        }
        for (String name : ontology.nodeTypes().keySet()) {
            if (!schema.existsType(name)) {
                key(schema.buildVertexType().withName(name).withTotalBuckets(1).create(), Ontology.RID);
            }
        }
        for (String name : ontology.relationshipTypes().keySet()) {
            if (!schema.existsType(name)) {
                key(schema.buildEdgeType().withName(name).withTotalBuckets(1).create(), Ontology.RID);
            }
        }
    }

    private static void key(DocumentType type, String property) {
        type.createProperty(property, Type.STRING).setMandatory(true).setNotNull(true);
        type.createTypeIndex(Schema.INDEX_TYPE.HASH, true, property);
    }
}
