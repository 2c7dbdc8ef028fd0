package dev.lode.pipeline.graph;

import com.arcadedb.database.Database;
import com.arcadedb.database.Document;
import com.arcadedb.database.RID;
import com.arcadedb.database.Record;
import com.arcadedb.graph.Edge;
import com.arcadedb.graph.Vertex;
import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Elements of one type in the order of their rids. The index has no order, so each page is a scan that keeps the next
 * smallest keys: memory is that of a page however many there are.
 */
final class EmbeddedExport implements Iterator<Element> {

    private static final int PAGE = 200_000;

    private final Database database;
    private final String type;
    private final Cells cells = new Cells(value -> value);
    private Iterator<Map.Entry<String, RID>> page;
    private String last = "";
    private boolean more;

    EmbeddedExport(Database database, String type) {
        this.database = database;
        this.type = type;
        this.page = scan();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            page = scan();
        }
        return page.hasNext();
    }

    @Override
    public Element next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map.Entry<String, RID> entry = page.next();
        last = entry.getKey();
        return element(entry.getValue().asDocument());
    }

    private Iterator<Map.Entry<String, RID>> scan() {
        TreeMap<String, RID> smallest = new TreeMap<>();
        more = false;
        for (Iterator<Record> all = database.iterateType(type, false); all.hasNext(); ) {
            Document record = all.next().asDocument();
            String rid = record.getString(Ontology.RID);
            if (rid.compareTo(last) <= 0) {
                continue;
            }
            if (smallest.size() < PAGE || rid.compareTo(smallest.lastKey()) < 0) {
                smallest.put(rid, record.getIdentity());
            }
            if (smallest.size() > PAGE) {
                smallest.pollLastEntry();
                more = true;
            }
        }
        more = more || smallest.size() == PAGE;
        return Collections.unmodifiableMap(smallest).entrySet().iterator();
    }

    private Element element(Document record) {
        String rid = record.getString(Ontology.RID);
        SortedMap<String, Value> properties = new TreeMap<>();
        record.toMap(false).forEach((name, raw) -> cells.cell(raw).ifPresent(value -> properties.put(name, value)));
        properties.remove(Ontology.RID);
        if (record instanceof Edge edge) {
            Vertex start = edge.getOutVertex();
            Vertex end = edge.getInVertex();
            return new RelationshipElement(
                    type,
                    rid,
                    start.getTypeName(),
                    start.getString(Ontology.RID),
                    end.getTypeName(),
                    end.getString(Ontology.RID),
                    properties);
        }
        return new NodeElement(type, rid, properties);
    }
}
