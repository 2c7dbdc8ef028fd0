package dev.lode.miners.code;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells calls and inheritance of a repository in the ontology's words, for all languages: what is written and where it
 * leads, and who calls whom. Give it the calls of each file, by any number of threads, and say when that was the last.
 */
public final class CallFacts {

    /** A name that is longer is no name; its end says more than its begin. */
    private static final int LONGEST_NAME = 400;

    private static final Comparator<Step> SUREST_FIRST = Comparator.comparingDouble(
                    (Step step) -> -step.callee().confidence())
            .thenComparing(Step::path)
            .thenComparingInt(Step::line)
            .thenComparing(step -> step.callee().rule());

    private final String repository;
    private final FactSink sink;

    /** Of modules: several files may be one. */
    private final Map<Ends, List<Step>> outsideOfFunctions = new HashMap<>();

    /** A call that leads to a definition. */
    private record Step(Callee callee, String path, int line) {}

    private record Ends(NodeKey caller, NodeKey callee) {}

    public CallFacts(String repository, FactSink sink) {
        this.repository = repository;
        this.sink = sink;
    }

    /** @param sites all calls of the file */
    public void tell(String path, Collection<CallSite> sites) {
        Map<NodeKey, List<CallSite>> written = new HashMap<>();
        Map<Ends, List<Step>> steps = new HashMap<>();
        Map<Ends, List<Step>> outside = new HashMap<>();
        for (CallSite site : sites) {
            NodeKey caller = site.caller();
            if (!site.name().isEmpty()) {
                written.computeIfAbsent(call(path, site), absent -> new ArrayList<>())
                        .add(site);
            }
            if (caller != null) {
                Map<Ends, List<Step>> into = isFunction(caller) ? steps : outside;
                site.callees().forEach(callee -> add(caller, new Step(callee, path, site.line()), into));
            }
        }
        written.forEach((key, all) -> emit(path, key, all));
        steps.forEach(this::emit);
        keep(outside);
    }

    private synchronized void keep(Map<Ends, List<Step>> steps) {
        steps.forEach((ends, more) -> outsideOfFunctions
                .computeIfAbsent(ends, absent -> new ArrayList<>())
                .addAll(more));
    }

    private static void add(NodeKey caller, Step step, Map<Ends, List<Step>> into) {
        NodeKey callee = step.callee().definition();
        if (callee != null) {
            into.computeIfAbsent(new Ends(caller, callee), absent -> new ArrayList<>())
                    .add(step);
        }
    }

    /** All files were told. */
    public void finish() {
        outsideOfFunctions.forEach(this::emit);
        outsideOfFunctions.clear();
    }

    /** A type derives from another one of the repository. */
    public void extend(NodeKey type, NodeKey base, String path, int line) {
        sink.emit(Relationship.of(RelationshipTypes.EXTENDS, type, base, Evidence.resolved(path, line)));
    }

    private static boolean isFunction(NodeKey caller) {
        return caller.type().equals(NodeTypes.FUNCTION);
    }

    private NodeKey call(String path, CallSite site) {
        NodeKey caller = site.caller();
        String name = site.name();
        String shown = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return caller == null || !isFunction(caller)
                ? Keys.call(repository, path, "", 1, shown)
                : Keys.call(repository, path, caller.text("name"), Integer.parseInt(caller.text("ordinal")), shown);
    }

    private void emit(String path, NodeKey key, List<CallSite> sites) {
        List<Long> lines =
                sites.stream().map(site -> (long) site.line()).sorted().toList();
        TreeSet<String> outside = new TreeSet<>();
        sites.forEach(site -> outside.addAll(site.outside()));
        Node node = Node.of(key)
                .with("line", lines.getFirst())
                .with("lines", new Value.Many(lines.stream().map(Value::of).toList()))
                .with("calls", lines.size())
                .with("leads_to", leadsTo(sites));
        sink.emit(outside.isEmpty() ? node : node.with("targets", List.copyOf(outside)));
        Evidence evidence = Evidence.resolved(path, Math.toIntExact(lines.getFirst()));
        sink.emit(Relationship.of(RelationshipTypes.CONTAINS, Keys.file(repository, path), key, evidence));
    }

    private static String leadsTo(List<CallSite> sites) {
        boolean known = sites.stream()
                .allMatch(site -> !site.callees().isEmpty() || !site.outside().isEmpty());
        boolean own = sites.stream().anyMatch(site -> !site.callees().isEmpty());
        return known ? own ? "project" : "outside" : "unknown";
    }

    private void emit(Ends ends, List<Step> steps) {
        Step surest = steps.stream().min(SUREST_FIRST).orElseThrow();
        Callee callee = surest.callee();
        Evidence evidence = callee.isResolved()
                ? Evidence.resolved(surest.path(), surest.line())
                : Evidence.inferred(rounded(callee.confidence()), surest.path(), surest.line());
        sink.emit(Relationship.of(RelationshipTypes.CALLS, ends.caller(), ends.callee(), evidence)
                .with("calls", steps.size())
                .with("rule", callee.rule()));
    }

    private static double rounded(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
