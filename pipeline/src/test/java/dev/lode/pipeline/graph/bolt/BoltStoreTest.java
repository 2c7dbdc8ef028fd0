package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.GraphStoreContract;
import dev.lode.pipeline.graph.QueryLimits;

class BoltStoreTest extends GraphStoreContract {

    @Override
    protected boolean shared() {
        return true;
    }

    @Override
    protected GraphStore open(QueryLimits limits) {
        BoltAddress address = new BoltAddress("bolt://127.0.0.1:" + ServerProcess.port(), "", "");
        return BoltStore.of(address, limits, OntologyFile.builtIn());
    }
}
