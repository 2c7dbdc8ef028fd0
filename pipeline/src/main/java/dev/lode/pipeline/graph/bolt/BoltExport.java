package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.Cells;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/** Elements of one type in the order of their rids, page by page. */
final class BoltExport implements Iterator<Element> {

    private static final Duration READ = Duration.ofMinutes(2);
    private static final int NODES = 5_000;

    /** No index gives relationships in order, so that each page is a scan: few and great ones. */
    private static final int RELATIONSHIPS = 50_000;

    private final BoltSession session;
    private final String type;
    private final String statement;
    private final int size;
    private final Cells cells = new Cells(value -> value);
    private Iterator<Element> page = List.<Element>of().iterator();
    private String last = "";
    private boolean more = true;

    BoltExport(BoltSession session, String type, boolean nodes) {
        this.session = session;
        this.type = type;
        this.size = nodes ? NODES : RELATIONSHIPS;
        this.statement = (nodes ? "MATCH (x:`" + type + "`)" : "MATCH (a)-[x:`" + type + "`]->(b)")
                + " WHERE x.rid > $last RETURN x.rid AS rid, properties(x) AS properties"
                + (nodes ? "" : ", labels(a)[0] AS startType, a.rid AS start, labels(b)[0] AS endType, b.rid AS end")
                + " ORDER BY rid LIMIT " + size;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<Element> elements = session.read(
                    READ,
                    transaction ->
                            transaction.run(statement, Map.of("last", last)).list(this::element));
            more = elements.size() == size;
            page = elements.iterator();
        }
        return page.hasNext();
    }

    @Override
    public Element next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Element element = page.next();
        last = element.rid();
        return element;
    }

    private Element element(Record row) {
        SortedMap<String, Value> properties = new TreeMap<>();
        row.get("properties")
                .asMap()
                .forEach((name, raw) -> cells.cell(raw).ifPresent(value -> properties.put(name, value)));
        properties.remove(Ontology.RID);
        String rid = row.get("rid").asString();
        return row.containsKey("start")
                ? new RelationshipElement(
                        type,
                        rid,
                        row.get("startType").asString(),
                        row.get("start").asString(),
                        row.get("endType").asString(),
                        row.get("end").asString(),
                        properties)
                : new NodeElement(type, rid, properties);
    }
}
