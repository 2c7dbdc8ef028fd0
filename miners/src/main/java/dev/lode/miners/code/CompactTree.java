package dev.lode.miners.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * A copy of a tree in about twenty bytes a node, so that those of all files of a repository may be held at once. Its
 * nodes are numbers in the order of the source, outer ones first; the root is 0. Comments, punctuation and what could
 * not be parsed are left out; words and {@code *}, {@code ||}, {@code &&} and {@code ??} are kept.
 */
public final class CompactTree {

    /** No node. */
    public static final int NONE = -1;

    private static final Set<String> SIGNS = Set.of("*", "||", "&&", "??");
    private static final Set<String> LEFT_OUT = Set.of("comment", "ERROR", "jsx_text", "html_comment");
    private static final Set<String> LEAVES = Set.of(
            "identifier",
            "property_identifier",
            "private_property_identifier",
            "shorthand_property_identifier",
            "shorthand_property_identifier_pattern",
            "type_identifier",
            "string",
            "number",
            "regex",
            "predefined_type",
            "this",
            "super");

    private final LineIndex lines;
    private String[] kinds = new String[256];
    private String[] fields = new String[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] parents = new int[256];
    private int[] afters = new int[256];
    private int size;

    private CompactTree(LineIndex lines) {
        this.lines = lines;
    }

    static CompactTree of(TSNode root, byte[] utf8, int firstLine) {
        CompactTree tree = new CompactTree(new LineIndex(utf8, firstLine));
        try (TSTreeCursor cursor = new TSTreeCursor(root)) {
            tree.copy(cursor);
        }
        tree.trim();
        return tree;
    }

    /** Kinds by their numbers in the grammar, as far as the text has them. */
    private record Symbol(String name, boolean isCopied, boolean isLeaf) {

        static Symbol of(TSNode node) {
            String name = node.getType().intern();
            boolean isKept = node.isNamed()
                    ? !LEFT_OUT.contains(name)
                    : Character.isLetter(name.charAt(0)) || SIGNS.contains(name);
            return new Symbol(name, isKept, !node.isNamed() || LEAVES.contains(name));
        }
    }

    private void copy(TSTreeCursor cursor) {
        Map<Integer, Symbol> symbols = new HashMap<>();
        Map<Integer, String> names = new HashMap<>(Map.of(0, ""));
        List<Integer> open = new ArrayList<>();
        do {
            TSNode node = cursor.currentNode();
            Symbol symbol = symbols.computeIfAbsent(node.getSymbol(), _ -> Symbol.of(node));
            boolean isEntered = false;
            if (symbol.isCopied()) {
                String field = names.computeIfAbsent(
                        cursor.currentFieldId(), _ -> cursor.currentFieldName().intern());
                int number = add(symbol.name(), field, node, open.isEmpty() ? NONE : open.getLast());
                isEntered = !symbol.isLeaf() && cursor.gotoFirstChild();
                if (isEntered) {
                    open.add(number);
                }
            }
            if (!isEntered && !goOn(cursor, open)) {
                return;
            }
        } while (true);
    }

    private boolean goOn(TSTreeCursor cursor, List<Integer> open) {
        while (!open.isEmpty()) {
            if (cursor.gotoNextSibling()) {
                return true;
            }
            cursor.gotoParent();
            afters[open.removeLast()] = size;
        }
        return false;
    }

    private int add(String kind, String field, TSNode node, int parent) {
        if (size == kinds.length) {
            resize(size * 2);
        }
        kinds[size] = kind;
        fields[size] = field;
        starts[size] = node.getStartByte();
        ends[size] = node.getEndByte();
        parents[size] = parent;
        afters[size] = size + 1;
        return size++;
    }

    private void resize(int length) {
        kinds = Arrays.copyOf(kinds, length);
        fields = Arrays.copyOf(fields, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        parents = Arrays.copyOf(parents, length);
        afters = Arrays.copyOf(afters, length);
    }

    private void trim() {
        resize(size);
    }

    public int size() {
        return size;
    }

    public String kind(int node) {
        return kinds[node];
    }

    public boolean is(int node, String kind) {
        return node >= 0 && kinds[node].equals(kind);
    }

    /** Its field in its parent, or empty. */
    public String field(int node) {
        return fields[node];
    }

    /** First byte. */
    public int start(int node) {
        return starts[node];
    }

    /** Byte after the last. */
    public int end(int node) {
        return ends[node];
    }

    /** {@link #NONE} for the root. */
    public int parent(int node) {
        return parents[node];
    }

    /** The node after it and all within it. */
    public int after(int node) {
        return afters[node];
    }

    public boolean isWithin(int node, int outer) {
        return outer <= node && node < afters[outer];
    }

    /** First child, or {@link #NONE}. */
    public int first(int node) {
        return afters[node] > node + 1 ? node + 1 : NONE;
    }

    /** Last child, or {@link #NONE}. */
    public int last(int node) {
        int last = NONE;
        for (int child = first(node); child >= 0; child = next(child)) {
            last = child;
        }
        return last;
    }

    /** Next child of its parent, or {@link #NONE}. */
    public int next(int node) {
        int parent = parents[node];
        return parent >= 0 && afters[node] < afters[parent] ? afters[node] : NONE;
    }

    /** The first child in a field, or {@link #NONE}. */
    public int child(int node, String field) {
        for (int child = first(node); child >= 0; child = next(child)) {
            if (fields[child].equals(field)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first child of a kind, or {@link #NONE}. */
    public int childOf(int node, String kind) {
        for (int child = first(node); child >= 0; child = next(child)) {
            if (kinds[child].equals(kind)) {
                return child;
            }
        }
        return NONE;
    }

    public boolean has(int node, String kind) {
        return childOf(node, kind) >= 0;
    }

    public String text(int node) {
        return lines.text(starts[node], ends[node]);
    }

    /** Line of the first character, from 1. */
    public int line(int node) {
        return lines.line(starts[node]);
    }
}
