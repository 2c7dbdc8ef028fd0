package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.variables.FileVariables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code whose texts are followed through the names that hold them; a language says what its expressions make. */
abstract class ScopedCode implements Code {

    /** A text that takes more steps is not followed to its end. */
    private static final int MOST_STEPS = 500;

    private static final int DEEPEST = 40;

    final Variables variables;

    private final boolean membersSeen;
    private final FileVariables outside;
    private int steps;
    private int depth;

    /**
     * @param membersSeen true where a bare name can mean a member of the type around it
     * @param outside what the code leaves open may have a value there
     */
    ScopedCode(SyntaxNode root, boolean membersSeen, FileVariables outside) {
        this.variables = new Variables(new Variables.Scope(root.start(), Integer.MAX_VALUE, false, Set.of()));
        this.membersSeen = membersSeen;
        this.outside = outside;
    }

    /** The text that an expression makes; a {@link #placeholder} where the language does not say. */
    abstract CodeText made(SyntaxNode expression);

    @Override
    public final CodeText text(SyntaxNode expression) {
        steps = 0;
        return read(expression).filled(outside);
    }

    /** A part of the text that is asked for. */
    final CodeText read(SyntaxNode node) {
        if (++steps > MOST_STEPS || depth > DEEPEST) {
            return placeholder(node);
        }
        depth++;
        try {
            return made(node);
        } finally {
            depth--;
        }
    }

    /** The text of a part, if the expression has it. */
    final CodeText part(Optional<SyntaxNode> node) {
        return node.map(this::read).orElse(CodeText.EMPTY);
    }

    static CodeText placeholder(SyntaxNode node) {
        return CodeText.placeholder(node.text(), node.line());
    }

    /** The text that a name holds. */
    final CodeText named(SyntaxNode identifier) {
        return known(identifier, variables.of(identifier.text(), identifier.start(), membersSeen));
    }

    /** What is known of an expression; a placeholder of it where that is nothing. */
    final CodeText known(SyntaxNode node, Variables.Known known) {
        if (known.bases().isEmpty()) {
            return placeholder(node);
        }
        CodeText text = read(known.bases().getLast().node());
        for (Variables.Value more : known.appended()) {
            text = text.plus(read(more.node()));
        }
        return text.looked();
    }

    @Override
    public final List<SyntaxNode> values(SyntaxNode node) {
        if (!node.type().equals("identifier")) {
            return List.of();
        }
        return variables.of(node.text(), node.start(), membersSeen).bases().stream()
                .map(Variables.Value::node)
                .toList();
    }

    /** The word of an expression's part, or empty where it lacks it. */
    static String word(SyntaxNode node, String field) {
        return node.field(field).map(SyntaxNode::text).orElse("");
    }

    /** The innermost expression around another that is of one of the types, or the whole file. */
    static SyntaxNode around(SyntaxNode node, Set<String> types) {
        SyntaxNode block = node;
        while (!types.contains(block.type()) && block.parent().isPresent()) {
            block = block.parent().get();
        }
        return block;
    }
}
