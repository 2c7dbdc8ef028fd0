package dev.lode.pipeline.graph;

import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The store that a test of the contract has in its hands. */
interface OpenedStore {

    GraphStore store();

    /** Closes the store and opens it again; it holds what it held. */
    GraphStore reopen();

    GraphStore reopen(QueryLimits limits);

    default Table ask(String cypher) {
        return ask(cypher, Collections.emptySortedMap());
    }

    default Table ask(String cypher, SortedMap<String, Value> parameters) {
        return store().ask(cypher, new TreeMap<>(parameters));
    }

    default List<Element> export(String type) {
        List<Element> elements = new ArrayList<>();
        store().export(type).forEachRemaining(elements::add);
        return elements;
    }
}
