package dev.lode.miners.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * A node of a tree that was copied out of native memory, and the text that it stands for. Each question to a native node
 * costs as much as copying it: who reads most nodes of a tree reads a copy.
 */
public final class CodeNode {

    private final String type;
    private final String field;
    private final int start;
    private final int end;
    private final LineIndex lines;
    private final List<CodeNode> parts = new ArrayList<>(2);
    private String operator = "";

    private CodeNode(String type, String field, int start, int end, LineIndex lines) {
        this.type = type;
        this.field = field;
        this.start = start;
        this.end = end;
        this.lines = lines;
    }

    /** A copy of the named nodes without comments. */
    static CodeNode of(TSNode root, LineIndex lines, Symbols symbols) {
        CodeNode copy = new CodeNode(symbols.type(root.getSymbol()), "", root.getStartByte(), root.getEndByte(), lines);
        try (TSTreeCursor cursor = new TSTreeCursor(root)) {
            List<CodeNode> open = new ArrayList<>(List.of(copy));
            if (!cursor.gotoFirstChild()) {
                return copy;
            }
            do {
                TSNode node = cursor.currentNode();
                CodeNode child = symbols.copy(node, cursor.currentFieldId(), lines);
                if (child != null) {
                    open.getLast().parts.add(child);
                } else if (cursor.currentFieldId() == symbols.operator) {
                    open.getLast().operator = lines.text(node.getStartByte(), node.getEndByte());
                }
                if (child != null && cursor.gotoFirstChild()) {
                    open.add(child);
                    continue;
                }
                while (!cursor.gotoNextSibling()) {
                    cursor.gotoParent();
                    open.removeLast();
                    if (open.isEmpty()) {
                        return copy;
                    }
                }
            } while (true);
        }
    }

    /** Names of what a grammar knows by numbers. */
    static final class Symbols {

        private final String[] types;
        private final boolean[] copied;
        private final String[] fields;
        private final int operator;

        Symbols(TSLanguage language) {
            types = new String[language.symbolCount()];
            copied = new boolean[types.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = language.symbolName(i);
                copied[i] = language.symbolType(i) == org.treesitter.TSSymbolType.TSSymbolTypeRegular
                        && !types[i].equals("comment")
                        && !types[i].equals("line_continuation");
            }
            fields = new String[language.fieldCount() + 1];
            for (int i = 1; i < fields.length; i++) {
                fields[i] = language.fieldNameForId(i);
            }
            fields[0] = "";
            operator = Arrays.asList(fields).indexOf("operator");
        }

        /** Numbers beyond those of the grammar are errors. */
        String type(int symbol) {
            return symbol >= 0 && symbol < types.length ? types[symbol] : "ERROR";
        }

        @Nullable
        CodeNode copy(TSNode node, int field, LineIndex lines) {
            int symbol = node.getSymbol();
            boolean known = symbol >= 0 && symbol < types.length;
            return known && !copied[symbol]
                    ? null
                    : new CodeNode(type(symbol), fields[field], node.getStartByte(), node.getEndByte(), lines);
        }
    }

    public String type() {
        return type;
    }

    /** Line of the first character, from 1. */
    public int line() {
        return lines.line(start);
    }

    /** Line of the last character, from 1. */
    public int endLine() {
        return lines.line(Math.max(start, end - 1));
    }

    /** First byte. */
    public int start() {
        return start;
    }

    /** Byte after the last. */
    public int end() {
        return end;
    }

    /** The text from one byte to before another. */
    public String between(int from, int to) {
        return lines.text(from, to);
    }

    public String text() {
        return lines.text(start, end);
    }

    public Optional<CodeNode> field(String name) {
        for (CodeNode part : parts) {
            if (part.field.equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The symbol between operands, empty where there is none. */
    public String operator() {
        return operator;
    }

    /** Named children without comments. */
    public List<CodeNode> parts() {
        return parts;
    }

    public Optional<CodeNode> first() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getFirst());
    }
}
