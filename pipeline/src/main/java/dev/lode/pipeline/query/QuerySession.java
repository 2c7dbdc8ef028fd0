package dev.lode.pipeline.query;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.spi.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** The questions of one run to one store. Nothing is asked twice: the graph does not change while a session asks it. */
public final class QuerySession {

    private final QueryRegistry registry;
    private final GraphStore store;
    private final Map<Question, QueryResult> answers = new HashMap<>();
    private final Map<Question, LodeException> unanswered = new HashMap<>();
    private long hits;

    public QuerySession(QueryRegistry registry, GraphStore store) {
        this.registry = registry;
        this.store = store;
    }

    private record Question(String query, SortedMap<String, Value> parameters) {}

    /**
     * Answers a saved query, from memory where it was asked before with the same values.
     *
     * @param written parameters as a person writes them; those left out have their defaults
     * @throws dev.lode.pipeline.LodeException.Configuration when there is no such query or a parameter is wrong, and
     *     when the answer is not as the query describes it
     */
    public synchronized QueryResult ask(String name, Map<String, String> written) {
        SavedQuery query = registry.get(name);
        Question question = new Question(name, query.bind(written));
        QueryResult known = answers.get(question);
        if (known != null) {
            hits++;
            return known;
        }
        LodeException former = unanswered.get(question);
        if (former != null) {
            throw former;
        }
        QueryResult typed = typed(query, question);
        answers.put(question, typed);
        return typed;
    }

    /** A question without an answer is not asked again: it would take as long again. */
    private QueryResult typed(SavedQuery query, Question question) {
        try {
            QueryResult answer = timed(question, query.cypher());
            return new QueryResult(answer.meta(), TypedColumns.of(query).apply(answer.data()));
        } catch (LodeException failure) {
            unanswered.put(question, failure);
            throw failure;
        }
    }

    /**
     * Answers ad-hoc Cypher; not remembered.
     *
     * @throws dev.lode.pipeline.LodeException.Configuration when it writes, or is not what all stores share
     */
    public QueryResult askCypher(String cypher) {
        CypherLint.require("cypher", cypher);
        return timed(new Question("cypher", Collections.emptySortedMap()), cypher);
    }

    /** How often an answer came from memory. */
    public synchronized long hits() {
        return hits;
    }

    /** How often the store was asked a saved query. */
    public synchronized long misses() {
        return answers.size();
    }

    private QueryResult timed(Question question, String cypher) {
        long start = System.nanoTime();
        Table table = store.ask(cypher, question.parameters());
        long elapsed = (System.nanoTime() - start) / 1_000_000;
        return new QueryResult(new QueryResult.Meta(question.query(), question.parameters(), elapsed), table);
    }
}
