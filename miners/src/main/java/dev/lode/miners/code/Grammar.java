package dev.lode.miners.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * A tree-sitter grammar and the query that is asked of every file. Holds native memory: close it. Not for more than one
 * thread.
 */
public final class Grammar implements AutoCloseable {

    private static final Comparator<Capture> OUTER_FIRST = Comparator.comparingInt(Capture::start)
            .thenComparing(Capture::end, Comparator.reverseOrder())
            .thenComparing(Capture::pattern);

    /** Name of the one capture, the root, of a text that has too many tokens out of place to be read. */
    public static final String SKIPPED = "skipped";

    private static final int UNPARSED_LIMIT = 2_000;

    private final TSParser parser;
    private final TSQuery query;
    private final String[] names;

    private Grammar(TSParser parser, TSQuery query) {
        this.parser = parser;
        this.query = query;
        this.names = new String[query.getCaptureCount()];
        Arrays.setAll(names, query::getCaptureNameForId);
    }

    /**
     * Loads a grammar.
     *
     * @param query S-expressions, with predicates such as {@code #eq?}; each of its captures becomes a {@link Capture}
     */
    public static Grammar open(Supplier<TSLanguage> language, String query) throws GrammarUnavailableException {
        try {
            TSLanguage grammar = language.get();
            TSParser parser = new TSParser();
            parser.setLanguage(grammar);
            return new Grammar(parser, new TSQuery(grammar, query));
        } catch (LinkageError | RuntimeException e) {
            throw new GrammarUnavailableException(e);
        }
    }

    /** Reads what was captured in a text while its tree is there. */
    @FunctionalInterface
    public interface Reader {
        void read(SyntaxTree tree);
    }

    public void parse(String text, Reader reader) {
        parse(text, 1, reader);
    }

    /** @param firstLine line of its file that the text begins with */
    public void parse(String text, int firstLine, Reader reader) {
        try (TSTree tree = parser.parseString(null, text)) {
            SyntaxNode.Source source = new SyntaxNode.Source(text.getBytes(StandardCharsets.UTF_8), firstLine);
            SyntaxNode root = new SyntaxNode(tree.getRootNode(), source);
            List<Capture> captures = isUnreadable(tree.getRootNode())
                    ? List.of(new Capture(SKIPPED, root, 0, 0))
                    : captures(tree.getRootNode(), source, text);
            reader.read(new SyntaxTree(root, captures));
        }
    }

    /** A query takes quadratic time on a long run of tokens that fit nowhere. */
    private static boolean isUnreadable(TSNode root) {
        try (TSTreeCursor cursor = new TSTreeCursor(root)) {
            do {
                TSNode node = cursor.currentNode();
                if (node.isError() && node.getChildCount() > UNPARSED_LIMIT) {
                    return true;
                }
            } while (goToNext(cursor));
            return false;
        }
    }

    /** To the next node, not into those without errors. */
    private static boolean goToNext(TSTreeCursor cursor) {
        if (cursor.currentNode().hasError() && cursor.gotoFirstChild()) {
            return true;
        }
        while (!cursor.gotoNextSibling()) {
            if (!cursor.gotoParent()) {
                return false;
            }
        }
        return true;
    }

    private List<Capture> captures(TSNode root, SyntaxNode.Source source, String text) {
        List<Capture> captures = new ArrayList<>();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.exec(query, root, text);
            TSQueryMatch match = new TSQueryMatch();
            for (int number = 0; cursor.nextMatch(match); number++) {
                for (TSQueryCapture capture : match.getCaptures()) {
                    captures.add(new Capture(
                            names[capture.getIndex()],
                            new SyntaxNode(capture.getNode(), source),
                            match.getPatternIndex(),
                            number));
                }
            }
        }
        captures.sort(OUTER_FIRST);
        return captures;
    }

    @Override
    public void close() {
        query.close();
        parser.close();
    }
}
