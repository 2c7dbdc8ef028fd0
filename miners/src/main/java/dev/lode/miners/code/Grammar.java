package dev.lode.miners.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
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

    /** Name of the one capture, the root, of a text that is too broken or nested too deeply to be read. */
    public static final String SKIPPED = "skipped";

    private static final int UNPARSED_LIMIT = 2_000;

    /** How often the parser may say, once for each hundred of its steps, that it is within an error. */
    private static final int LOST_LIMIT = 32;

    private static final int MATCH_LIMIT = 256;
    /** Where the parser looks for the end of what has none it asks for one chunk after the other, and can be stopped. */
    private static final int CHUNK = 1 << 12;

    private final TSLanguage language;
    private final String text;
    private final TSParser parser = new TSParser();
    private final TSQuery query;
    private final String[] names;
    private final CodeNode.Symbols symbols;

    private Grammar(TSLanguage language, String text, CodeNode.Symbols symbols) {
        this.language = language;
        this.text = text;
        this.symbols = symbols;
        this.query = new TSQuery(language, text);
        parser.setLanguage(language);
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
            return new Grammar(grammar, query, new CodeNode.Symbols(grammar));
        } catch (LinkageError | RuntimeException e) {
            throw new GrammarUnavailableException(e);
        }
    }

    /** The same for another thread. */
    public Grammar another() {
        return new Grammar(language, text, symbols);
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
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Patience patience = new Patience(utf8.length);
        TSTree parsed = tree(utf8, patience);
        try (TSTree tree = parsed == null ? parser.parseString(null, "") : parsed) {
            TSNode top = tree.getRootNode();
            SyntaxNode.Source source = new SyntaxNode.Source(utf8, firstLine);
            List<Capture> captures = new ArrayList<>();
            if (parsed == null || isUnreadable(top, patience) || !capture(top, source, text, patience, captures)) {
                captures = List.of(new Capture(SKIPPED, new SyntaxNode(top, source), 0, 0));
            }
            reader.read(new SyntaxTree(
                    new SyntaxNode(top, source),
                    captures,
                    () -> CodeNode.of(top, new LineIndex(utf8, firstLine), symbols)));
        }
    }

    /** Nothing where the parser finds no way out of errors: what that takes grows with the square of the text. */
    private @Nullable TSTree tree(byte[] utf8, Patience patience) {
        int[] lost = {0};
        TSTree tree = parser.parseWithOptions(
                new byte[CHUNK],
                null,
                (chunk, offset, _) -> patience.isOut() ? 0 : read(utf8, offset, chunk),
                TSInputEncoding.TSInputEncodingUTF8,
                state -> state.hasError() && ++lost[0] > LOST_LIMIT || patience.isOut());
        if (tree != null && lost[0] <= LOST_LIMIT && !patience.isOut()) {
            return tree;
        }
        parser.reset();
        if (tree != null) {
            tree.close();
        }
        return null;
    }

    private static int read(byte[] utf8, int offset, byte[] chunk) {
        int length = Math.max(0, Math.min(chunk.length, utf8.length - offset));
        System.arraycopy(utf8, Math.min(offset, utf8.length), chunk, 0, length);
        return length;
    }

    /** A query takes quadratic time on a long run of tokens that fit nowhere. */
    private static boolean isUnreadable(TSNode root, Patience patience) {
        try (TSTreeCursor cursor = new TSTreeCursor(root)) {
            do {
                TSNode node = cursor.currentNode();
                if (patience.isOut() || node.isError() && node.getChildCount() > UNPARSED_LIMIT) {
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

    /** False when more matches were under way at once than are followed, or it took too long, so that some are missing. */
    private boolean capture(
            TSNode root, SyntaxNode.Source source, String text, Patience patience, List<Capture> captures) {
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.setMatchLimit(MATCH_LIMIT);
            cursor.execWithOptions(query, root, text, _ -> patience.isOut());
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
            captures.sort(OUTER_FIRST);
            return !cursor.didExceedMatchLimit() && !patience.isOut();
        }
    }

    @Override
    public void close() {
        query.close();
        parser.close();
    }
}
