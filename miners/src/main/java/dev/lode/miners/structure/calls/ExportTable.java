package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file gives to others, and by which names. */
final class ExportTable {

    /** The name of what is exported without one, and of all of it. */
    static final String DEFAULT = "default";

    static final String ALL = "*";

    private static final Set<String> BINDINGS = Set.of("identifier", "shorthand_property_identifier_pattern");

    private final CompactTree tree;
    private final Map<String, Exported> named = new HashMap<>();
    private final List<String> all = new ArrayList<>();
    private int whole = CompactTree.NONE;

    /**
     * @param source module that it comes from, or empty
     * @param name there, or in this file
     * @param node expression that is exported, where it has no name
     */
    record Exported(String source, String name, int node) {}

    ExportTable(CompactTree tree) {
        this.tree = tree;
        for (int node = tree.size() > 0 ? tree.first(0) : CompactTree.NONE; node >= 0; node = tree.next(node)) {
            if (tree.is(node, "export_statement")) {
                export(node);
            } else if (tree.is(node, "expression_statement")) {
                assignment(tree.first(node));
            }
        }
    }

    Optional<Exported> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Modules of which everything is exported again. */
    List<String> all() {
        return all;
    }

    /** What {@code module.exports} or {@code export =} is, or {@link CompactTree#NONE}. */
    int whole() {
        return whole;
    }

    private void export(int node) {
        int sourceNode = tree.child(node, "source");
        String source = sourceNode < 0 ? "" : unquoted(tree.text(sourceNode));
        int declaration = tree.child(node, "declaration");
        int value = tree.child(node, "value");
        int namespace = tree.childOf(node, "namespace_export");
        int clause = tree.childOf(node, "export_clause");
        if (clause >= 0) {
            clause(clause, source);
        } else if (namespace >= 0) {
            named.put(unquoted(tree.text(tree.last(namespace))), new Exported(source, ALL, CompactTree.NONE));
        } else if (!source.isEmpty()) {
            all.add(source);
        } else if (tree.has(node, DEFAULT)) {
            int exported = value >= 0 ? value : declaration >= 0 ? declaration : tree.last(node);
            named.put(DEFAULT, new Exported("", "", exported));
        } else if (declaration >= 0) {
            declaration(declaration);
        } else {
            whole = value >= 0 ? value : tree.last(node);
        }
    }

    private void clause(int clause, String source) {
        for (int specifier = tree.first(clause); specifier >= 0; specifier = tree.next(specifier)) {
            int name = tree.child(specifier, "name");
            int alias = tree.child(specifier, "alias");
            if (name >= 0) {
                named.put(
                        unquoted(tree.text(alias >= 0 ? alias : name)),
                        new Exported(source, unquoted(tree.text(name)), CompactTree.NONE));
            }
        }
    }

    private void declaration(int declaration) {
        int name = tree.child(declaration, "name");
        if (name >= 0) {
            local(tree.text(name));
        } else if (tree.is(declaration, "ambient_declaration")) {
            declaration(tree.last(declaration));
        } else {
            for (int declarator = tree.first(declaration); declarator >= 0; declarator = tree.next(declarator)) {
                int pattern = tree.child(declarator, "name");
                for (int part = pattern; part >= 0 && part < tree.after(pattern); part++) {
                    if (BINDINGS.contains(tree.kind(part))) {
                        local(tree.text(part));
                    }
                }
            }
        }
    }

    private void local(String name) {
        named.put(name, new Exported("", name, CompactTree.NONE));
    }

    /** {@code module.exports = …}, {@code exports.name = …} and {@code module.exports.name = …}. */
    private void assignment(int node) {
        int right = tree.child(node, "right");
        if (!tree.is(node, "assignment_expression") || right < 0) {
            return;
        }
        String left = tree.text(tree.child(node, "left"));
        if (left.equals("module.exports")) {
            whole = right;
            if (tree.is(right, "assignment_expression")) {
                assignment(right);
            }
        } else if (left.startsWith("module.exports.") || left.startsWith("exports.")) {
            named.putIfAbsent(left.substring(left.indexOf("exports.") + 8), new Exported("", "", right));
        } else if (left.equals("exports")) {
            assignment(right);
        }
    }

    static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && "\"'`".indexOf(text.charAt(0)) >= 0;
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
