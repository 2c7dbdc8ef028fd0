package dev.lode.pipeline.graph;

import dev.lode.pipeline.query.CypherToken;
import dev.lode.pipeline.query.CypherToken.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cypher as the embedded engine must be told it, so that it answers what other stores answer. Three of its shortcuts are
 * gone around:
 *
 * <ul>
 *   <li>{@code n.time} takes text that looks like a time for one, which drops seconds and compares with no text;
 *       {@code n["time"]} gives the text.
 *   <li>{@code count(n)} after OPTIONAL MATCH counts relationships whatever the label at their end; {@code
 *       count(coalesce(n, null))} counts nodes.
 *   <li>{@code MATCH (f:File) MATCH (:Person)-[:OWNS]->(f)} finds nothing: a pattern that begins at a node without a name
 *       and ends at one that is known already. The first node of each pattern gets a name.
 * </ul>
 *
 * <p>A fourth cannot be gone around here, and {@link dev.lode.pipeline.query.CypherLint} refuses it in saved queries: a
 * WHERE after MATCH that compares with a value of an earlier WITH is judged before the pattern is walked.
 */
final class EmbeddedCypher {

    private static final List<String> WRITING = List.of("CREATE", "DELETE", "MERGE", "REMOVE", "SET");

    /** What the names of first nodes begin with. */
    private static final String FIRST = "first_node_";

    private final String cypher;
    private final List<CypherToken> tokens;
    private final boolean returnsAll;

    private EmbeddedCypher(String cypher) {
        this.cypher = cypher;
        this.tokens = CypherToken.read(cypher);
        this.returnsAll = IntStream.range(1, tokens.size())
                .anyMatch(
                        i -> tokens.get(i - 1).isWord("RETURN") && tokens.get(i).isSymbol("*"));
    }

    /** The same text where it writes, which the engine refuses as it stands. */
    static String of(String cypher) {
        EmbeddedCypher embedded = new EmbeddedCypher(cypher);
        return embedded.writes() ? cypher : embedded.rewritten();
    }

    private boolean writes() {
        for (int i = 0; i < tokens.size(); i++) {
            CypherToken token = tokens.get(i);
            boolean property = i > 0 && tokens.get(i - 1).isSymbol(".");
            if (!property && WRITING.stream().anyMatch(token::isWord)) {
                return true;
            }
        }
        return false;
    }

    private String rewritten() {
        StringBuilder text = new StringBuilder(cypher.length() + 64);
        int from = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (property(i)) {
                text.append(cypher, from, tokens.get(i).offset()).append(index(tokens.get(i + 1)));
                from = end(i + 1);
            } else if (namelessStart(i)) {
                text.append(cypher, from, end(i)).append(FIRST).append(i);
                from = end(i);
            } else if (countedVariable(i)) {
                text.append(cypher, from, tokens.get(i).offset())
                        .append("coalesce(")
                        .append(tokens.get(i).text())
                        .append(", null)");
                from = end(i);
            }
        }
        return text.append(cypher, from, cypher.length()).toString();
    }

    private int end(int i) {
        return tokens.get(i).offset() + tokens.get(i).text().length();
    }

    /** A dot after a name, or after a bracket that is no call's, and before a name that is not called. */
    private boolean property(int i) {
        CypherToken before = tokens.get(i - 1);
        Kind next = tokens.get(i + 1).kind();
        boolean owner = before.kind() == Kind.WORD || before.kind() == Kind.QUOTED || before.isSymbol("]");
        return tokens.get(i).isSymbol(".")
                && owner
                && (next == Kind.WORD || next == Kind.QUOTED)
                && !(i + 2 < tokens.size() && tokens.get(i + 2).isSymbol("("));
    }

    private static String index(CypherToken name) {
        String plain = name.kind() == Kind.WORD
                ? name.text()
                : name.text().substring(1, name.text().length() - 1).replace("``", "`");
        return "[\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }

    /** The opening bracket of a pattern's first node, where no name follows; RETURN * would show one that is added. */
    private boolean namelessStart(int i) {
        CypherToken before = tokens.get(i - 1);
        CypherToken next = tokens.get(i + 1);
        return !returnsAll
                && tokens.get(i).isSymbol("(")
                && (before.isWord("MATCH") || before.isSymbol(",") || before.isSymbol("="))
                && (next.isSymbol(")") || next.isSymbol(":") || next.isSymbol("{"));
    }

    private boolean countedVariable(int i) {
        return i > 1
                && tokens.get(i - 2).isWord("count")
                && tokens.get(i - 1).isSymbol("(")
                && tokens.get(i).kind() == Kind.WORD
                && tokens.get(i + 1).isSymbol(")");
    }
}
