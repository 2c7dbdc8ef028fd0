package dev.lode.miners.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;

/** A node of a tree-sitter tree and the text that it stands for. Not to be used once its tree is closed. */
public final class SyntaxNode {

    private final TSNode node;
    private final Source source;

    /** What a tree was parsed from. */
    record Source(byte[] utf8, int firstLine) {}

    SyntaxNode(TSNode node, Source source) {
        this.node = node;
        this.source = source;
    }

    public String type() {
        return node.getType();
    }

    /** First byte. */
    public int start() {
        return node.getStartByte();
    }

    /** Byte after the last. */
    public int end() {
        return node.getEndByte();
    }

    /** Line of the first character, from 1. */
    public int line() {
        return node.getStartPoint().getRow() + source.firstLine();
    }

    /** Line of the last character, from 1; comments at the end are left out. */
    public int endLine() {
        TSNode last = node;
        for (TSNode child = lastPart(node); child != null; child = lastPart(child)) {
            last = child;
        }
        return last.getEndPoint().getRow() + source.firstLine();
    }

    private static @Nullable TSNode lastPart(TSNode node) {
        for (int i = node.getChildCount() - 1; i >= 0; i--) {
            TSNode child = node.getChild(i);
            if (!child.isExtra() && child.getEndByte() > child.getStartByte()) {
                return child;
            }
        }
        return null;
    }

    /** A copy of it and all within it, to be kept once its tree is closed. */
    public CompactTree compact() {
        return CompactTree.of(node, source.utf8(), source.firstLine());
    }

    /** Something in it could not be parsed. */
    public boolean hasError() {
        return node.hasError();
    }

    public String text() {
        return new String(source.utf8(), start(), end() - start(), StandardCharsets.UTF_8);
    }

    /** Its text as far as a byte within it, excluded. */
    public String textBefore(int end) {
        return new String(source.utf8(), start(), end - start(), StandardCharsets.UTF_8);
    }

    public Optional<SyntaxNode> field(String name) {
        TSNode child = node.getChildByFieldName(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new SyntaxNode(child, source));
    }

    /** Named children without comments. */
    public List<SyntaxNode> parts() {
        List<SyntaxNode> parts = new ArrayList<>();
        for (int i = 0; i < node.getNamedChildCount(); i++) {
            TSNode child = node.getNamedChild(i);
            if (!child.isExtra()) {
                parts.add(new SyntaxNode(child, source));
            }
        }
        return parts;
    }

    /** The first of {@link #parts()}. */
    public Optional<SyntaxNode> first() {
        for (int i = 0; i < node.getNamedChildCount(); i++) {
            TSNode child = node.getNamedChild(i);
            if (!child.isExtra()) {
                return Optional.of(new SyntaxNode(child, source));
            }
        }
        return Optional.empty();
    }

    public Optional<SyntaxNode> parent() {
        TSNode parent = node.getParent();
        return parent == null || parent.isNull() ? Optional.empty() : Optional.of(new SyntaxNode(parent, source));
    }

    /** Line of what follows it in its parent, comments left out; its own where nothing does. */
    public int lineAfter() {
        TSNode next = node.getNextSibling();
        while (next != null && !next.isNull() && next.isExtra()) {
            next = next.getNextSibling();
        }
        return next == null || next.isNull() ? line() : next.getStartPoint().getRow() + source.firstLine();
    }

    /** The comments directly before it, the nearest one first. */
    public List<SyntaxNode> commentsBefore() {
        List<SyntaxNode> comments = new ArrayList<>();
        TSNode before = node.getPrevSibling();
        while (before != null && !before.isNull() && before.isExtra()) {
            comments.add(new SyntaxNode(before, source));
            before = before.getPrevSibling();
        }
        return comments;
    }
}
