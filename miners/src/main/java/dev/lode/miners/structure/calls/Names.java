package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of a file are declared as, by the scopes that they are seen in. */
final class Names {

    static final Set<String> FUNCTIONS = Set.of(
            "function_declaration",
            "generator_function_declaration",
            "function_expression",
            "generator_function",
            "arrow_function",
            "method_definition",
            "function_signature",
            "method_signature",
            "abstract_method_signature",
            "call_signature",
            "construct_signature",
            "function_type",
            "constructor_type");

    static final Set<String> CLASSES = Set.of("class_declaration", "abstract_class_declaration", "class");

    private static final Set<String> SCOPES = Set.of(
            "program",
            "statement_block",
            "for_statement",
            "for_in_statement",
            "catch_clause",
            "switch_body",
            "class_static_block",
            "interface_declaration",
            "type_alias_declaration",
            "conditional_type");

    private static final Set<String> TYPES =
            Set.of("interface_declaration", "type_alias_declaration", "type_parameter", "infer_type");
    private static final Set<String> NAMED = Set.of(
            "function_declaration",
            "generator_function_declaration",
            "function_signature",
            "class_declaration",
            "abstract_class_declaration",
            "enum_declaration",
            "internal_module",
            "module",
            "interface_declaration",
            "type_alias_declaration");
    private static final Set<String> BINDINGS = Set.of("identifier", "shorthand_property_identifier_pattern");
    private static final Set<String> OF_ITSELF = Set.of("function_expression", "generator_function", "class");

    private final CompactTree tree;

    /** The innermost scope of each node. */
    private final int[] scopes;

    /** By name and scope the nodes that declare: definitions, imports, or names within patterns and declarators. */
    private final Map<String, Map<Integer, List<Integer>>> declared = new HashMap<>();

    private final Set<String> assigned = new HashSet<>();

    Names(CompactTree tree) {
        this.tree = tree;
        this.scopes = new int[tree.size()];
        for (int node = 1; node < tree.size(); node++) {
            scopes[node] = isScope(node) ? node : scopes[tree.parent(node)];
        }
        for (int node = 0; node < tree.size(); node++) {
            read(node);
        }
    }

    private void read(int node) {
        String kind = tree.kind(node);
        if (NAMED.contains(kind)) {
            declare(tree.child(node, "name"), scope(tree.parent(node)), node);
        } else if (OF_ITSELF.contains(kind)) {
            declare(tree.child(node, "name"), node, node);
        } else {
            other(node, kind);
        }
    }

    private void other(int node, String kind) {
        switch (kind) {
            case "type_parameter" -> declare(tree.child(node, "name"), scope(tree.parent(node)), node);
            case "infer_type" -> declare(tree.last(node), scope(tree.parent(node)), node);
            case "variable_declarator" -> pattern(tree.child(node, "name"), scopeOfVariable(node));
            case "for_in_statement" -> {
                if (tree.child(node, "kind") >= 0) {
                    pattern(tree.child(node, "left"), node);
                }
            }
            case "catch_clause" -> pattern(tree.child(node, "parameter"), node);
            case "formal_parameters" -> parameters(node);
            case "arrow_function" -> pattern(tree.child(node, "parameter"), node);
            case "assignment_expression", "augmented_assignment_expression" -> {
                int left = tree.child(node, "left");
                if (tree.is(left, "identifier")) {
                    assigned.add(tree.text(left));
                }
            }
            case "import_clause", "namespace_import", "import_require_clause", "import_alias" -> {
                int name = tree.childOf(node, "identifier");
                declare(name, 0, node);
            }
            case "import_specifier" -> {
                int alias = tree.child(node, "alias");
                declare(alias >= 0 ? alias : tree.child(node, "name"), 0, node);
            }
            default -> {}
        }
    }

    private void parameters(int node) {
        int function = tree.parent(node);
        for (int parameter = tree.first(node); parameter >= 0; parameter = tree.next(parameter)) {
            int pattern = tree.child(parameter, "pattern");
            pattern(pattern >= 0 ? pattern : parameter, function);
        }
    }

    /** Every name that a pattern binds. */
    private void pattern(int node, int scope) {
        if (node < 0) {
            return;
        }
        String kind = tree.kind(node);
        if (BINDINGS.contains(kind)) {
            declare(node, scope, node);
        } else if (kind.endsWith("_pattern")) {
            boolean isDefault = kind.equals("assignment_pattern") || kind.equals("object_assignment_pattern");
            for (int part = tree.first(node); part >= 0; part = tree.next(part)) {
                if (!(isDefault && tree.field(part).equals("right"))
                        && !tree.field(part).equals("key")) {
                    pattern(part, scope);
                }
            }
        }
    }

    private void declare(int name, int scope, int node) {
        if (name >= 0) {
            declared.computeIfAbsent(tree.text(name), _ -> new HashMap<>(2))
                    .computeIfAbsent(scope, _ -> new ArrayList<>(1))
                    .add(node);
        }
    }

    private int scopeOfVariable(int declarator) {
        int at = tree.parent(declarator);
        if (!tree.is(at, "variable_declaration")) {
            return scope(at);
        }
        while (at > 0 && !FUNCTIONS.contains(tree.kind(at)) && !tree.is(tree.parent(at), "internal_module")) {
            at = tree.parent(at);
        }
        return Math.max(0, at);
    }

    private int scope(int node) {
        return node < 0 ? 0 : scopes[node];
    }

    private boolean isScope(int node) {
        String kind = tree.kind(node);
        return SCOPES.contains(kind) || FUNCTIONS.contains(kind) || CLASSES.contains(kind);
    }

    /** The nodes that declare a name as it is seen from a node, in the innermost scope that has it. */
    List<Integer> lookUp(String name, int from, boolean isType) {
        Map<Integer, List<Integer>> byScope = declared.get(name);
        for (int scope = scopes[from]; byScope != null; scope = scopes[tree.parent(scope)]) {
            List<Integer> found = byScope.getOrDefault(scope, List.of()).stream()
                    .filter(node -> isSeen(node, isType))
                    .toList();
            if (!found.isEmpty() || scope == 0) {
                return found;
            }
        }
        return List.of();
    }

    private boolean isSeen(int node, boolean isType) {
        String kind = tree.kind(node);
        if (isType) {
            return !BINDINGS.contains(kind) && !kind.startsWith("function") && !kind.startsWith("generator");
        }
        return !TYPES.contains(kind);
    }

    /** The nodes that declare a name at the top of a namespace, or of the file. */
    List<Integer> within(String name, int scope) {
        return declared.getOrDefault(name, Map.of()).getOrDefault(scope, List.of());
    }

    /** Something of that name is given another value somewhere in the file. */
    boolean isAssigned(String name) {
        return assigned.contains(name);
    }
}
