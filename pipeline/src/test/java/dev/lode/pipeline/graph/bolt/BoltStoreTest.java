package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.GraphStoreContract;
import dev.lode.pipeline.graph.QueryLimits;
import java.time.Duration;

class BoltStoreTest extends GraphStoreContract {

    @Override
    protected boolean shared() {
        return true;
    }

    @Override
    protected GraphStore open() {
        BoltAddress address = new BoltAddress("bolt://127.0.0.1:" + ServerProcess.port(), "", "");
        return BoltStore.of(address, new QueryLimits(Duration.ofSeconds(5), 1000), OntologyFile.builtIn());
    }
}
