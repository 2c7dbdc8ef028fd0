package dev.lode.miners.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;

/**
 * A tree-sitter grammar and the query that is asked of every file. Holds native memory: close it. Not for more than one
 * thread.
 */
public final class Grammar implements AutoCloseable {

    private static final Comparator<Capture> OUTER_FIRST =
            Comparator.comparingInt(Capture::start).thenComparing(Capture::end, Comparator.reverseOrder());

    private final TSParser parser;
    private final TSQuery query;

    private Grammar(TSParser parser, TSQuery query) {
        this.parser = parser;
        this.query = query;
    }

    /**
     * Loads a grammar.
     *
     * @param query S-expressions; each of its captures becomes a {@link Capture}
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
        try (TSTree tree = parser.parseString(null, text)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            List<Capture> captures = captures(tree, utf8);
            captures.sort(OUTER_FIRST);
            reader.read(new SyntaxTree(new SyntaxNode(tree.getRootNode(), utf8), captures));
        }
    }

    private List<Capture> captures(TSTree tree, byte[] utf8) {
        List<Capture> captures = new ArrayList<>();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.exec(query, tree.getRootNode());
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                for (TSQueryCapture capture : match.getCaptures()) {
                    captures.add(new Capture(
                            query.getCaptureNameForId(capture.getIndex()), new SyntaxNode(capture.getNode(), utf8)));
                }
            }
        }
        return captures;
    }

    @Override
    public void close() {
        query.close();
        parser.close();
    }
}
