package dev.lode.pipeline.graph;

import dev.lode.ontology.OntologyFile;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every graph store promises, one test a promise; the promises stand by topic in the contracts of this one. */
public abstract class GraphStoreContract implements WritingContract, AnsweringContract, KeepingContract {

    private static final QueryLimits USUAL = new QueryLimits(Duration.ofSeconds(5), 1000);

    private GraphStore store;

    /** The store under test; opened again it holds what it held. */
    protected abstract GraphStore open(QueryLimits limits);

    /** Whether the store may hold what another test left. */
    protected abstract boolean shared();

    @BeforeEach
    void openAnEmptyStore() {
        store = open(USUAL);
        store.migrate(OntologyFile.builtIn());
        if (shared()) {
            store.wipe();
        }
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Override
    public GraphStore store() {
        return store;
    }

    @Override
    public GraphStore reopen() {
        return reopen(USUAL);
    }

    @Override
    public GraphStore reopen(QueryLimits limits) {
        store.close();
        store = open(limits);
        return store;
    }
}
