package dev.lode.miners.python;

import dev.lode.miners.code.CallFacts;
import dev.lode.miners.code.CallSite;
import dev.lode.miners.code.Callee;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.miners.python.calls.ModuleCode;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the calls of a repository between the nodes that its definitions have. */
final class PythonCalls {

    private final String repository;
    private final Map<String, ReadFile> read = new TreeMap<>();

    PythonCalls(String repository, List<ReadFile> files) {
        this.repository = repository;
        files.forEach(file -> read.put(file.code().path(), file));
    }

    List<ModuleCode> codes() {
        return read.values().stream().map(ReadFile::code).toList();
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
        graph.unfinished()
                .forEach(path -> sink.report(Issue.warning("CALLS_INCOMPLETE", path, 0, CallGraph.UNFINISHED)));
    }

    private List<Callee> callees(CallGraph.Sites site) {
        List<Callee> callees = new ArrayList<>();
        for (CallGraph.Target target : site.targets()) {
            callees.add(new Callee(key(target.definition()), target.rule(), target.isResolved(), target.confidence()));
        }
        return callees;
    }

    private @Nullable NodeKey key(CallGraph.Definition definition) {
        ReadFile file = Objects.requireNonNull(read.get(definition.path()));
        return definition.name().isEmpty()
                ? file.module()
                : file.definitions().get(new ReadFile.Place(definition.name(), definition.line()));
    }
}
