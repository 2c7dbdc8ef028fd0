package dev.lode.miners.python;

import dev.lode.miners.code.CallFacts;
import dev.lode.miners.code.CallSite;
import dev.lode.miners.code.Callee;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes that the definitions of a repository have, and its calls between them. */
final class PythonCalls {

    private final String repository;
    private final Map<Place, NodeKey> definitions = new HashMap<>();
    private final Map<String, NodeKey> modules = new HashMap<>();

    private record Place(String path, String name, int line) {}

    PythonCalls(String repository) {
        this.repository = repository;
    }

    /** A class or function that has a node. */
    void define(String path, String name, int line, NodeKey key) {
        definitions.put(new Place(path, name, line), key);
    }

    void module(String path, NodeKey key) {
        modules.put(path, key);
    }

    void emit(CallGraph graph, FactSink sink) {
        CallFacts facts = new CallFacts(repository, sink);
        Map<String, List<CallSite>> files = new HashMap<>();
        for (CallGraph.Sites site : graph.sites()) {
            files.computeIfAbsent(site.around().path(), absent -> new ArrayList<>())
                    .add(new CallSite(key(site.around()), site.written(), site.line(), callees(site), site.outside()));
        }
        files.forEach(facts::tell);
        facts.finish();
        for (CallGraph.Base base : graph.bases()) {
            NodeKey type = key(base.type());
            NodeKey other = key(base.base());
            if (type != null && other != null) {
                facts.extend(type, other, base.type().path(), base.type().line());
            }
        }
        graph.tooDeep().forEach(path -> sink.report(Issue.warning("CALLS_SKIPPED", path, 0, CallGraph.TOO_DEEP)));
    }

    private List<Callee> callees(CallGraph.Sites site) {
        List<Callee> callees = new ArrayList<>();
        for (CallGraph.Target target : site.targets()) {
            callees.add(new Callee(key(target.definition()), target.rule(), target.isResolved(), target.confidence()));
        }
        return callees;
    }

    private @Nullable NodeKey key(CallGraph.Definition definition) {
        return definition.name().isEmpty()
                ? modules.get(definition.path())
                : definitions.get(new Place(definition.path(), definition.name(), definition.line()));
    }
}
