package dev.lode.pipeline.query;

import dev.lode.pipeline.LodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Refuses Cypher that writes, and Cypher that one of the stores does not understand: what stands in {@code queries/}
 * means the same in Memgraph, Neo4j and ArcadeDB. Reads tokens, so that strings, comments, property names and names in
 * backticks are not taken for code.
 */
public final class CypherLint {

    private static final Map<String, String> FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("shortestPath", "match a pattern of bounded length: -[*1..5]-"),
            Map.entry("allShortestPaths", "match a pattern of bounded length: -[*1..5]-"),
            Map.entry("elementId", "return the key properties, or rid"),
            Map.entry("percentileCont", "return the values in order and choose outside"),
            Map.entry("percentileDisc", "return the values in order and choose outside"),
            Map.entry("stDev", "return count, sum and sum of squares"),
            Map.entry("stDevP", "return count, sum and sum of squares"),
            Map.entry("time", "keep times as ISO-8601 text and use substring"),
            Map.entry("toIntegerOrNull", "write toInteger"),
            Map.entry("toFloatOrNull", "write toFloat"),
            Map.entry("toBooleanOrNull", "write toBoolean"),
            Map.entry("toStringOrNull", "write toString"),
            Map.entry("datetime.realtime", "pass the time as a parameter"),
            Map.entry("datetime.statement", "pass the time as a parameter"),
            Map.entry("datetime.transaction", "pass the time as a parameter")));

    private static final Map<String, String> WRITING = new TreeMap<>(Map.ofEntries(
            Map.entry("ALTER", ""),
            Map.entry("CREATE", ""),
            Map.entry("DELETE", ""),
            Map.entry("DENY", ""),
            Map.entry("DETACH", ""),
            Map.entry("DROP", ""),
            Map.entry("FOREACH", "; write UNWIND to walk a list"),
            Map.entry("GRANT", ""),
            Map.entry("INSERT", ""),
            Map.entry("LOAD", "; the loader alone brings data in"),
            Map.entry("MERGE", ""),
            Map.entry("REMOVE", ""),
            Map.entry("REVOKE", ""),
            Map.entry("SET", "")));

    private CypherLint() {}

    /** A construct that is refused, where it stands, and what to write instead. */
    public record Finding(int line, int column, String message) {

        @Override
        public String toString() {
            return line + ":" + column + ": " + message;
        }
    }

    /** Everything that is refused, in the order of the text. */
    public static List<Finding> findings(String cypher) {
        CypherText text = new CypherText(cypher);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            CypherToken token = text.at(i);
            message(text, i)
                    .map(message -> new Finding(token.line(), token.column(), message))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** @throws LodeException.Configuration naming everything that is refused, when something is */
    static void require(String name, String cypher) {
        List<Finding> findings = findings(cypher);
        if (!findings.isEmpty()) {
            List<String> lines =
                    findings.stream().map(finding -> name + ":" + finding).toList();
            throw new LodeException.Configuration(
                    "CYPHER_REFUSED", String.join("\n", lines), "queries read, in the Cypher that all stores share");
        }
    }

    private static Optional<String> message(CypherText text, int i) {
        return writing(text, i)
                .or(() -> function(text, i))
                .or(() -> CypherRules.clause(text, i))
                .or(() -> CypherRules.carried(text, i))
                .or(() -> CypherRules.expression(text, i))
                .or(() -> CypherRules.pattern(text, i));
    }

    /** A writing word is refused wherever it is no property, label or key; a name like that takes backticks. */
    private static Optional<String> writing(CypherText text, int i) {
        boolean name = text.symbol(i - 1, ".", ":") || text.symbol(i + 1, ":");
        return name
                ? Optional.empty()
                : WRITING.entrySet().stream()
                        .filter(entry -> text.word(i, entry.getKey()))
                        .map(entry -> entry.getKey() + " writes, and queries only read" + entry.getValue())
                        .findFirst();
    }

    private static Optional<String> function(CypherText text, int i) {
        return FUNCTIONS.entrySet().stream()
                .filter(entry -> text.call(i, entry.getKey()))
                .map(entry -> entry.getKey() + "() is not in all stores; " + entry.getValue())
                .findFirst();
    }
}
