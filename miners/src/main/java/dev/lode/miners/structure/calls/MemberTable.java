package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CompactTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what stands in a class, an interface, an object or the type of one, by name. */
final class MemberTable {

    /** Before the names of what a class itself has. */
    static final String STATIC = "static ";

    private static final Set<String> WORDS = Set.of("accessibility_modifier", "override_modifier", "readonly");

    private final CompactTree tree;
    private final Map<String, List<Integer>> members = new HashMap<>();

    private MemberTable(CompactTree tree) {
        this.tree = tree;
    }

    static Map<String, List<Integer>> of(CompactTree tree, int node) {
        MemberTable table = new MemberTable(tree);
        int body = tree.child(node, "body");
        boolean isClass = Names.CLASSES.contains(tree.kind(node));
        int holder = body >= 0 ? body : node;
        for (int member = tree.first(holder); member >= 0; member = tree.next(member)) {
            table.add(member);
        }
        if (isClass && body >= 0) {
            table.assigned(body);
        }
        return table.members;
    }

    private void add(int member) {
        int name = tree.child(member, "name");
        int property = name >= 0 ? name : tree.child(member, "property");
        int key = property >= 0 ? property : tree.child(member, "key");
        if (tree.is(member, "shorthand_property_identifier")) {
            put(tree.text(member), member);
        } else if (key >= 0 && !tree.is(key, "computed_property_name")) {
            String text = ExportTable.unquoted(tree.text(key));
            put(tree.has(member, "static") ? STATIC + text : text, member);
            if (text.equals("constructor")) {
                parameters(tree.child(member, "parameters"));
            }
        }
    }

    /** A parameter of a constructor may be a field. */
    private void parameters(int parameters) {
        for (int parameter = tree.first(Math.max(0, parameters)); parameter >= 0; parameter = tree.next(parameter)) {
            int pattern = tree.child(parameter, "pattern");
            for (int word = tree.first(parameter); word >= 0; word = tree.next(word)) {
                if (pattern >= 0 && WORDS.contains(tree.kind(word))) {
                    put(tree.text(pattern), parameter);
                    break;
                }
            }
        }
    }

    /** What methods assign to a field that nothing declares. */
    private void assigned(int body) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int node = body; node < tree.after(body); node++) {
            int left = tree.is(node, "assignment_expression") ? tree.child(node, "left") : CompactTree.NONE;
            if (left >= 0 && tree.is(left, "member_expression") && tree.is(tree.child(left, "object"), "this")) {
                found.computeIfAbsent(tree.text(tree.child(left, "property")), _ -> new ArrayList<>(2))
                        .add(node);
            }
        }
        found.forEach(members::putIfAbsent);
    }

    /** The assignments to members of names anywhere in a file. */
    static Map<String, List<Integer>> assigned(CompactTree tree) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int node = 0; node < tree.size(); node++) {
            int left = tree.is(node, "assignment_expression") ? tree.child(node, "left") : CompactTree.NONE;
            if (tree.is(left, "member_expression") && tree.is(tree.child(left, "object"), "identifier")) {
                found.computeIfAbsent(tree.text(left), _ -> new ArrayList<>(1)).add(node);
            }
        }
        return found;
    }

    private void put(String name, int member) {
        members.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(member);
    }
}
