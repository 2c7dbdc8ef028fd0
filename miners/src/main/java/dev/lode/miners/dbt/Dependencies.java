package dev.lode.miners.dbt;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns calls into DEPENDS_ON, each pair once with the line of its first call. */
final class Dependencies {

    private final String repository;
    private final References references;
    private final FactSink sink;

    Dependencies(String repository, References references, FactSink sink) {
        this.repository = repository;
        this.references = references;
        this.sink = sink;
    }

    /** A ref that only a branch holds which dbt does not take when it reads the file. */
    private static final double UNTAKEN = 0.5;

    /** A ref that dbt may find behind the place up to which we read the file. */
    private static final double UNREAD = 0.7;

    /**
     * @param from the node that depends
     * @param kind of the relationship, or empty for the kind of the call
     */
    void emit(DbtProject project, NodeKey from, String path, List<JinjaCall> calls, String kind) {
        Set<String> seen = new HashSet<>();
        for (JinjaCall call : calls) {
            if (call.named("ref") || call.named("source")) {
                find(project, path, call, true)
                        .ifPresent(target ->
                                relate(from, target, kind.isEmpty() ? kind(call) : kind, path, call.line(), seen));
            } else if (kind.isEmpty()) {
                macro(project, from, path, call, seen);
            }
        }
    }

    /**
     * What a model needs: what dbt finds when it reads it, and what stands in branches that dbt does not take.
     *
     * @param calls that stand in its text
     * @param kind of the relationship, or empty for the kind of the call
     */
    void emit(DbtProject project, NodeKey from, String path, Query query, List<JinjaCall> calls, String kind) {
        emit(project, from, path, query.calls(), kind);
        if (query.how().equals(Query.SCANNED)) {
            return;
        }
        if (kind.isEmpty()) {
            emitMacros(project, from, path, calls);
        }
        Set<NodeKey> found = new HashSet<>();
        query.calls().forEach(call -> find(project, path, call, false).ifPresent(target -> found.add(target.key())));
        Set<String> seen = new HashSet<>();
        for (JinjaCall call : calls) {
            if (call.named("ref") || call.named("source")) {
                find(project, path, call, false)
                        .filter(target -> !found.contains(target.key()))
                        .map(target -> new References.Target(target.key(), query.cut() ? UNREAD : UNTAKEN))
                        .ifPresent(target ->
                                relate(from, target, kind.isEmpty() ? kind(call) : kind, path, call.line(), seen));
            }
        }
    }

    private static String kind(JinjaCall call) {
        return call.named("ref") ? "ref" : "source";
    }

    private Optional<References.Target> find(DbtProject project, String path, JinjaCall call, boolean report) {
        return call.named("ref") ? ref(project, path, call, report) : source(project, path, call, report);
    }

    /** The macro calls alone, for what depends on models and sources under a kind of its own. */
    void emitMacros(DbtProject project, NodeKey from, String path, List<JinjaCall> calls) {
        Set<String> seen = new HashSet<>();
        calls.forEach(call -> macro(project, from, path, call, seen));
    }

    private Optional<References.Target> ref(DbtProject project, String path, JinjaCall call, boolean report) {
        List<String> arguments = call.literals();
        Optional<JinjaArgument> version = call.keyword("v", "version");
        if (arguments.isEmpty()
                || arguments.size() > 2
                || version.filter(v -> v.literal().isEmpty()).isPresent()) {
            dynamic("DYNAMIC_REF", path, call, report);
            return Optional.empty();
        }
        Optional<References.Target> target =
                references.ref(project, arguments, version.flatMap(JinjaArgument::literal));
        if (target.isEmpty() && report) {
            unresolved("UNRESOLVED_REF", path, call, "no model, seed or snapshot of this repository");
        }
        return target;
    }

    private Optional<References.Target> source(DbtProject project, String path, JinjaCall call, boolean report) {
        List<String> arguments = call.literals();
        if (arguments.size() != 2) {
            dynamic("DYNAMIC_SOURCE", path, call, report);
            return Optional.empty();
        }
        Optional<References.Target> target = references.source(project, arguments.get(0), arguments.get(1));
        if (target.isEmpty() && report) {
            unresolved("UNRESOLVED_SOURCE", path, call, "no source of this repository");
        }
        return target;
    }

    private void macro(DbtProject project, NodeKey from, String path, JinjaCall call, Set<String> seen) {
        String name = call.name().equals("adapter.dispatch")
                ? "default__" + call.literals().stream().findFirst().orElse("")
                : call.name();
        Optional<Map.Entry<DbtProject, MacroDefinition>> found = references.macro(project, name);
        if (found.isPresent()) {
            String owner = found.get().getKey().name();
            NodeKey key = Keys.macro(repository, owner, found.get().getValue().name());
            relate(from, new References.Target(key, 1), "macro", path, call.line(), seen);
        }
    }

    void relate(NodeKey from, References.Target target, String kind, String path, int line, Set<String> seen) {
        if (from.equals(target.key()) || !seen.add(kind + " " + target.key())) {
            return;
        }
        Evidence evidence = target.confidence() >= 1
                ? Evidence.resolved(path, line)
                : Evidence.inferred(target.confidence(), path, line);
        sink.emit(Relationship.of(RelationshipTypes.DEPENDS_ON, from, target.key(), evidence)
                .with("kind", kind)
                .with("declared_in", ""));
    }

    private void dynamic(String code, String path, JinjaCall call, boolean report) {
        if (report) {
            sink.report(Issue.warning(code, path, call.line(), "computed when dbt runs: " + written(call)));
        }
    }

    private void unresolved(String code, String path, JinjaCall call, String what) {
        sink.report(Issue.warning(code, path, call.line(), written(call) + " names " + what));
    }

    private static String written(JinjaCall call) {
        String arguments = String.join(
                ", ",
                call.arguments().stream()
                        .map(argument -> (argument.name().isEmpty() ? "" : argument.name() + "=") + argument.code())
                        .toList());
        String line = (call.name() + "(" + arguments + ")").replaceAll("\\s+", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
