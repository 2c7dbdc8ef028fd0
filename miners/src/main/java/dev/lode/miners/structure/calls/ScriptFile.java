package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import dev.lode.spi.NodeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of the repository, its names and what it exports. */
final class ScriptFile {

    private final String path;
    private final CompactTree tree;
    private final @Nullable NodeKey module;
    private final Map<Long, NodeKey> definitions;
    private final Names names;
    private final ExportTable exports;
    private @Nullable Map<String, List<Integer>> assigned;
    private final Map<Integer, Map<String, List<Integer>>> members = new HashMap<>();

    /** @param definitions by the first byte and the byte after the last, see {@link #span} */
    ScriptFile(String path, CompactTree tree, @Nullable NodeKey module, Map<Long, NodeKey> definitions) {
        this.path = path;
        this.tree = tree;
        this.module = module;
        this.definitions = Map.copyOf(definitions);
        this.names = new Names(tree);
        this.exports = new ExportTable(tree);
    }

    static long span(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    String path() {
        return path;
    }

    CompactTree tree() {
        return tree;
    }

    Names names() {
        return names;
    }

    ExportTable exports() {
        return exports;
    }

    @Nullable
    NodeKey module() {
        return module;
    }

    /** Of a node that is a definition. */
    @Nullable
    NodeKey definition(int node) {
        return definitions.get(span(tree.start(node), tree.end(node)));
    }

    /** The assignments to a member of a name, as in {@code name.member = value}. */
    List<Integer> assigned(String member) {
        if (assigned == null) {
            assigned = MemberTable.assigned(tree);
        }
        return assigned.getOrDefault(member, List.of());
    }

    /** The members of a class, interface or object by their names, those of the class itself after {@code static }. */
    Map<String, List<Integer>> members(int node) {
        return members.computeIfAbsent(node, _ -> MemberTable.of(tree, node));
    }
}
