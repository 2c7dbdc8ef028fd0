package dev.lode.analyzers.graphs;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The modules of one repository by number, in the order of their names and languages, and which imports which. An import
 * is one wherever it stands: in a function, under a condition, or of types only. Imports of other repositories and of
 * libraries are not in it. Memory grows with modules and pairs of them.
 */
public final class ModuleGraph {

    private static final Comparator<NodeKey> ORDER =
            Comparator.comparing((NodeKey key) -> key.text("name")).thenComparing(key -> key.text("language"));

    private final List<NodeKey> modules;
    private final int[][] imported;
    private final long[][] statements;

    private ModuleGraph(List<NodeKey> modules, int[][] imported, long[][] statements) {
        this.modules = modules;
        this.imported = imported;
        this.statements = statements;
    }

    /** Of each repository that has modules. */
    public static SortedMap<String, ModuleGraph> of(Facts known) {
        SortedMap<String, SortedMap<NodeKey, SortedMap<NodeKey, Long>>> repositories = new TreeMap<>();
        try (Stream<Node> modules = known.nodes(NodeTypes.MODULE)) {
            modules.forEach(module -> repositories
                    .computeIfAbsent(module.key().text("repository"), absent -> new TreeMap<>(ORDER))
                    .put(module.key(), new TreeMap<>(ORDER)));
        }
        try (Stream<Relationship> imports = known.relationships(RelationshipTypes.IMPORTS)) {
            imports.filter(ModuleGraph::within)
                    .forEach(each -> repositories
                            .getOrDefault(each.start().text("repository"), new TreeMap<>(ORDER))
                            .getOrDefault(each.start(), new TreeMap<>(ORDER))
                            .put(each.end(), each.whole("imports", 1)));
        }
        SortedMap<String, ModuleGraph> graphs = new TreeMap<>();
        repositories.forEach((repository, modules) -> graphs.put(repository, numbered(modules)));
        return graphs;
    }

    /** Whether an import leads from one module of a repository to another one of it. */
    public static boolean within(Relationship imports) {
        return imports.start().type().equals(NodeTypes.MODULE)
                && imports.end().type().equals(NodeTypes.MODULE)
                && !imports.start().equals(imports.end())
                && imports.start().text("repository").equals(imports.end().text("repository"));
    }

    private static ModuleGraph numbered(SortedMap<NodeKey, SortedMap<NodeKey, Long>> modules) {
        List<NodeKey> keys = List.copyOf(modules.keySet());
        SortedMap<NodeKey, Integer> numbers = new TreeMap<>(ORDER);
        keys.forEach(key -> numbers.put(key, numbers.size()));
        int[][] imported = new int[keys.size()][];
        long[][] statements = new long[keys.size()][];
        for (int module = 0; module < imported.length; module++) {
            Map<NodeKey, Long> targets = modules.getOrDefault(keys.get(module), new TreeMap<>(ORDER));
            targets.keySet().retainAll(numbers.keySet());
            imported[module] = targets.keySet().stream()
                    .mapToInt(target -> numbers.getOrDefault(target, 0))
                    .toArray();
            statements[module] =
                    targets.values().stream().mapToLong(Long::longValue).toArray();
        }
        return new ModuleGraph(keys, imported, statements);
    }

    /** How many modules there are. */
    public int size() {
        return imported.length;
    }

    /** The key of a module. */
    public NodeKey module(int number) {
        return modules.get(number);
    }

    /** The modules that each imports, in ascending order; not to be changed. */
    public int[][] imported() {
        return imported;
    }

    /** Statements behind each import, at its place in {@link #imported}; not to be changed. */
    public long[][] statements() {
        return statements;
    }
}
