package dev.lode.miners.dbt;

import dev.lode.miners.dbt.code.JinjaArgument;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.code.MacroDefinition;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns calls into DEPENDS_ON, each pair once with the line of its first call. What dbt does not find when it reads the
 * file is said too, with a rule that tells why it does not.
 */
final class Dependencies {

    private final String repository;
    private final References references;
    private final FactSink sink;
    private final Map<NodeKey, Set<String>> said = new HashMap<>();

    Dependencies(String repository, References references, FactSink sink) {
        this.repository = repository;
        this.references = references;
        this.sink = sink;
    }

    /**
     * What a file says that has no branches, or of which nothing else is known.
     *
     * @param from the node that depends
     * @param kind of the relationship, or empty for the kind of the call
     */
    void emit(DbtProject project, NodeKey from, String path, List<JinjaCall> calls, String kind) {
        for (JinjaCall call : calls) {
            if (reference(call)) {
                find(project, path, call, true)
                        .forEach(target -> relate(from, target, kind(kind, call), path, call.line()));
            } else if (kind.isEmpty()) {
                macro(project, from, path, call, Doubt.NONE);
            }
        }
    }

    /**
     * What a model needs: what dbt finds when it reads it, and what else stands in its text.
     *
     * @param calls that stand in its text
     * @param kind of the relationship, or empty for the kind of the call
     */
    void emit(DbtProject project, NodeKey from, String path, Query query, List<JinjaCall> calls, String kind) {
        emit(project, from, path, query.calls(), kind);
        if (kind.isEmpty()) {
            emitMacros(project, from, path, calls);
        }
        Doubt doubt = query.cut() ? Doubt.UNREAD_REST : Doubt.UNRENDERED_BRANCH;
        Set<NodeKey> found = new HashSet<>();
        query.calls().forEach(call -> find(project, path, call, false).forEach(target -> found.add(target.key())));
        for (JinjaCall call : calls) {
            find(project, path, call, false).stream()
                    .filter(target -> !found.contains(target.key()))
                    .map(target -> target.doubted(doubt))
                    .forEach(target -> relate(from, target, kind(kind, call), path, call.line()));
        }
        if (!query.how().equals(Query.MANIFEST)) {
            calls.forEach(call -> named(project, call).stream()
                    .filter(target -> !found.contains(target.key()))
                    .forEach(target -> relate(from, target, kind.isEmpty() ? "ref" : kind, path, call.line())));
        }
    }

    /** What a model would need that dbt does not make. */
    void emit(DbtProject project, NodeKey from, Resources.Unmade unmade) {
        String path = unmade.resource().path();
        for (List<JinjaCall> calls :
                List.of(unmade.resource().query().calls(), unmade.file().calls())) {
            for (JinjaCall call : calls) {
                find(project, path, call, false).stream()
                        .map(target -> new References.Target(target.key(), unmade.why()))
                        .forEach(target -> relate(from, target, kind("", call), path, call.line()));
                macro(project, from, path, call, unmade.why());
            }
        }
    }

    /** The macro calls alone, for what depends on models and sources under a kind of its own. */
    void emitMacros(DbtProject project, NodeKey from, String path, List<JinjaCall> calls) {
        calls.forEach(call -> macro(project, from, path, call, Doubt.NONE));
    }

    private static boolean reference(JinjaCall call) {
        return call.named("ref") || call.named("source");
    }

    private static String kind(String given, JinjaCall call) {
        return !given.isEmpty() ? given : call.named("ref") ? "ref" : "source";
    }

    private List<References.Target> find(DbtProject project, String path, JinjaCall call, boolean report) {
        if (!reference(call)) {
            return List.of();
        }
        return call.named("ref") ? ref(project, path, call, report) : source(project, path, call, report);
    }

    private List<References.Target> ref(DbtProject project, String path, JinjaCall call, boolean report) {
        List<String> arguments = call.literals();
        Optional<JinjaArgument> version = call.keyword("v", "version");
        if (arguments.isEmpty()
                || arguments.size() > 2
                || version.filter(v -> v.literal().isEmpty()).isPresent()) {
            dynamic("DYNAMIC_REF", path, call, report);
            return List.of();
        }
        List<References.Target> targets = references.ref(project, arguments, version.flatMap(JinjaArgument::literal));
        if (report) {
            unresolved("UNRESOLVED_REF", path, call, targets, "model, seed or snapshot");
        }
        return targets;
    }

    private List<References.Target> source(DbtProject project, String path, JinjaCall call, boolean report) {
        List<String> arguments = call.literals();
        if (arguments.size() != 2) {
            dynamic("DYNAMIC_SOURCE", path, call, report);
            return List.of();
        }
        List<References.Target> targets = references.source(project, arguments.get(0), arguments.get(1));
        if (report) {
            unresolved("UNRESOLVED_SOURCE", path, call, targets, "source");
        }
        return targets;
    }

    /** Models whose names are given to a macro that nobody can read, and which may refer to them. */
    private List<References.Target> named(DbtProject project, JinjaCall call) {
        int dot = call.name().indexOf('.');
        return dot > 0 && references.absent(project, call.name().substring(0, dot))
                ? call.arguments().stream()
                        .flatMap(argument -> argument.literals().stream())
                        .flatMap(text -> references.named(project, text).stream())
                        .toList()
                : List.of();
    }

    private void macro(DbtProject project, NodeKey from, String path, JinjaCall call, Doubt doubt) {
        String name = call.name().equals("adapter.dispatch")
                ? "default__" + call.literals().stream().findFirst().orElse("")
                : call.name();
        Optional<Map.Entry<DbtProject, MacroDefinition>> found = references.macro(project, name);
        if (found.isPresent()) {
            String owner = found.get().getKey().name();
            NodeKey key = Keys.macro(repository, owner, found.get().getValue().name());
            relate(from, new References.Target(key, doubt), "macro", path, call.line());
        }
    }

    void relate(NodeKey from, References.Target target, String kind, String path, int line) {
        Set<String> before = said.computeIfAbsent(from, absent -> new HashSet<>());
        if (from.equals(target.key()) || !before.add(kind + " " + target.key())) {
            return;
        }
        Doubt doubt = target.doubt();
        Relationship depends = Relationship.of(
                        RelationshipTypes.DEPENDS_ON,
                        from,
                        target.key(),
                        doubt == Doubt.NONE
                                ? Evidence.resolved(path, line)
                                : Evidence.inferred(doubt.confidence, path, line))
                .with("kind", kind)
                .with("declared_in", "");
        sink.emit(doubt == Doubt.NONE ? depends : depends.with("rule", doubt.rule()));
    }

    private void dynamic(String code, String path, JinjaCall call, boolean report) {
        if (report) {
            sink.report(Issue.warning(code, path, call.line(), "computed when dbt runs: " + written(call)));
        }
    }

    private void unresolved(String code, String path, JinjaCall call, List<References.Target> found, String what) {
        boolean disabled = found.stream().anyMatch(target -> target.doubt() == Doubt.DISABLED_TARGET);
        if (found.isEmpty() || disabled) {
            String which = disabled ? " names a disabled " + what : " names no " + what + " of this repository";
            sink.report(Issue.warning(code, path, call.line(), written(call) + which));
        }
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
