package dev.lode.pipeline.query;

import static dev.lode.pipeline.query.CypherToken.Kind.NUMBER;
import static dev.lode.pipeline.query.CypherToken.Kind.PARAMETER;
import static dev.lode.pipeline.query.CypherToken.Kind.QUOTED;
import static dev.lode.pipeline.query.CypherToken.Kind.WORD;

import java.util.Optional;
import java.util.stream.IntStream;

/** What {@link CypherLint} refuses besides words and functions; each method looks at one token in its place. */
final class CypherRules {

    private CypherRules() {}

    /** Clauses and prefixes. */
    static Optional<String> clause(CypherText text, int i) {
        if (text.symbol(i, ";") && i < text.size() - 1) {
            return Optional.of("one statement a query");
        }
        if (!text.keyword(i)) {
            return Optional.empty();
        }
        if (text.word(i, "CYPHER", "EXPLAIN", "PROFILE") && i == 0) {
            return Optional.of(text.at(i).text() + " prefixes are not in all stores; leave it out");
        }
        if (text.word(i, "USE") && starts(text, i) && text.kind(i + 1, WORD, QUOTED)) {
            return Optional.of("USE is not in all stores; a query asks the store that it is given");
        }
        if (text.word(i, "USING") && text.word(i + 1, "INDEX", "TEXT", "RANGE", "POINT", "SCAN", "JOIN")) {
            return Optional.of("hints are not in all stores; start the pattern at the small type instead");
        }
        if (text.word(i, "OFFSET") && text.kind(i + 1, NUMBER, PARAMETER)) {
            return Optional.of("OFFSET is not in all stores; write SKIP");
        }
        if (text.word(i, "LET") && starts(text, i) && text.kind(i + 1, WORD, QUOTED) && text.symbol(i + 2, "=")) {
            return Optional.of("LET is not in all stores; write WITH *, … AS …");
        }
        if (text.word(i, "FILTER") && starts(text, i) && (text.kind(i + 1, WORD, QUOTED) || text.symbol(i + 1, "("))) {
            return Optional.of("FILTER is not in all stores; write WITH * WHERE …");
        }
        return calls(text, i);
    }

    /** True where a clause can begin: at the start, and after what can end another clause. */
    private static boolean starts(CypherText text, int i) {
        return i == 0
                || text.symbol(i - 1, ")", "]", "}", "{", "*", ";")
                || (!text.kind(i - 1, CypherToken.Kind.SYMBOL)
                        && !text.word(
                                i - 1, "WITH", "RETURN", "WHERE", "AND", "OR", "XOR", "NOT", "IN", "BY", "DISTINCT")
                        && !text.word(
                                i - 1, "WHEN", "THEN", "ELSE", "CASE", "UNWIND", "CONTAINS", "IS", "YIELD", "ON"));
    }

    private static Optional<String> calls(CypherText text, int i) {
        if (text.word(i, "CALL") && text.word(i - 1, "OPTIONAL")) {
            return Optional.of("OPTIONAL CALL is not in all stores; write OPTIONAL MATCH");
        }
        if (text.word(i, "CALL") && text.symbol(i + 1, "(")) {
            return Optional.of("CALL (…) {} is not in all stores; write CALL { WITH … }");
        }
        if (text.word(i, "CALL") && text.kind(i + 1, WORD, QUOTED)) {
            return Optional.of("no procedure is in all stores; ask with MATCH");
        }
        if (text.word(i, "TRANSACTIONS") && text.word(i - 1, "IN") && !text.word(i + 1, "OF")) {
            return Optional.of("IN TRANSACTIONS needs OF n ROWS");
        }
        if (text.word(i, "COUNT", "COLLECT") && text.symbol(i + 1, "{")) {
            return Optional.of(
                    text.at(i).text() + " {} is not in all stores; write OPTIONAL MATCH and aggregate in WITH");
        }
        if (text.word(i, "EXISTS") && text.symbol(i + 1, "{") && !text.clause(i).equals("WHERE")) {
            return Optional.of("EXISTS {} stands in WHERE only; elsewhere write OPTIONAL MATCH and IS NOT NULL");
        }
        if (text.word(i, "WHEN") && commaBeforeThen(text, i)) {
            return Optional.of("WHEN with several values is not in all stores; write WHEN x IN [a, b]");
        }
        return Optional.empty();
    }

    private static boolean commaBeforeThen(CypherText text, int when) {
        for (int i = when + 1; i < text.size() && !text.word(i, "THEN"); i++) {
            if (text.symbol(i, ",") && text.bracket(i) == text.bracket(when)) {
                return true;
            }
        }
        return false;
    }

    /** A value of an earlier WITH or UNWIND in the WHERE of a MATCH: the embedded engine judges it too early. */
    static Optional<String> carried(CypherText text, int i) {
        boolean value = text.keyword(i)
                && !text.symbol(i + 1, ".", "(", "[")
                && text.clause(i).equals("WHERE");
        return value && isAlias(text, i) && filtersPattern(text, i)
                ? Optional.of(text.at(i).text()
                        + " is of an earlier WITH, and not in all stores seen by the WHERE of a MATCH; write MATCH … WITH "
                        + "…, " + text.at(i).text() + " WHERE …")
                : Optional.empty();
    }

    private static boolean isAlias(CypherText text, int i) {
        String name = text.at(i).text();
        return IntStream.range(1, i).anyMatch(each -> text.word(each, name) && text.word(each - 1, "AS"));
    }

    /** The WHERE is of a MATCH that walks, and not of a WITH. */
    private static boolean filtersPattern(CypherText text, int i) {
        int where = i;
        while (where >= 0 && text.clause(where).equals("WHERE")) {
            where--;
        }
        boolean walks = false;
        int match = where;
        while (match >= 0 && text.clause(match).equals("MATCH")) {
            walks |= text.symbol(match, "-");
            match--;
        }
        return walks;
    }

    /** Operators, parameters and what follows a dot. */
    static Optional<String> expression(CypherText text, int i) {
        if (text.symbol(i, "||")) {
            return Optional.of("|| on strings is not in all stores; write +");
        }
        if (text.symbol(i, "::") || (text.word(i, "TYPED") && text.word(i - 1, "IS"))) {
            return Optional.of("type predicates are not in all stores; a property has the type that the ontology says");
        }
        if (text.symbol(i, "$") || (text.kind(i, PARAMETER) && (text.symbol(i + 1, "(") || label(text, i)))) {
            return Optional.of("labels and types cannot be computed; write them out");
        }
        if (text.word(i, "epochMillis", "epochSeconds") && text.symbol(i - 1, ".") && text.symbol(i - 2, ")")) {
            return Optional.of(text.at(i).text() + " is not in all stores; keep times as ISO-8601 text");
        }
        if (text.call(i, "duration") && text.symbol(i + 2, "{") && pluralUnit(text, i + 3)) {
            return Optional.of("units of a duration are in the singular: {day: 1}");
        }
        if (text.call(i, "properties") && (text.symbol(i + 2, "{") || text.kind(i + 2, PARAMETER))) {
            return Optional.of("properties() of a map is not in all stores; use the map");
        }
        if (text.word(i, "apoc", "db", "dbms", "gds") && library(text, i)) {
            return Optional.of(text.at(i).text() + ".* is not in all stores; write plain Cypher");
        }
        return Optional.empty();
    }

    /** After a colon, which in braces belongs to a key of a map. */
    private static boolean label(CypherText text, int i) {
        return text.symbol(i - 1, ":") && !text.symbol(text.bracket(i), "{");
    }

    private static boolean pluralUnit(CypherText text, int first) {
        for (int i = first; i < text.size() && !text.symbol(i, "}"); i++) {
            if (text.word(i, "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds")
                    && text.symbol(i + 1, ":")) {
                return true;
            }
        }
        return false;
    }

    /** True where a dotted name that begins here is called. */
    private static boolean library(CypherText text, int first) {
        int i = first;
        while (text.symbol(i + 1, ".") && text.kind(i + 2, WORD, QUOTED)) {
            i += 2;
        }
        return i > first && text.symbol(i + 1, "(") && !text.symbol(first - 1, ".", "$");
    }

    /** Labels and paths. */
    static Optional<String> pattern(CypherText text, int i) {
        if (text.symbol(i, "&", "!") || (text.symbol(i, "%") && text.symbol(i - 1, ":", "|", "&", "!", "("))) {
            return Optional.of(
                    "&, ! and % in labels are not in all stores; write n:A AND n:B, NOT n:A, <> for unequal");
        }
        if (text.symbol(i, "|") && alternativeAtTheEnd(text, i)) {
            return Optional.of("A|B at the end of a relationship is not in all stores; write WHERE n:A OR n:B");
        }
        if (text.word(i, "WHERE") && inPattern(text, text.bracket(i))) {
            return Optional.of("WHERE inside a pattern is not in all stores; write it after the pattern");
        }
        if (text.word(i, "BFS", "DFS", "WSHORTEST", "ALLSHORTEST", "KSHORTEST")
                && text.symbol(i - 1, "*")
                && text.symbol(text.bracket(i), "[")) {
            return Optional.of(
                    "*" + text.at(i).text() + " is Memgraph's own; match a pattern of bounded length: -[*1..5]-");
        }
        if (text.word(i, "SHORTEST") && (text.kind(i + 1, NUMBER, PARAMETER) || text.word(i - 1, "ALL", "ANY"))) {
            return Optional.of("SHORTEST is not in all stores; match a pattern of bounded length: -[*1..5]-");
        }
        return quantified(text, i)
                ? Optional.of("quantified patterns are not in all stores; write a variable length: -[:T*1..5]->")
                : Optional.empty();
    }

    /** Within the brackets of a node that a relationship leads to; as the start of a pattern all stores take it. */
    private static boolean alternativeAtTheEnd(CypherText text, int i) {
        int opening = text.bracket(i);
        boolean label = text.kind(i - 1, WORD, QUOTED) && text.symbol(i - 2, ":", "|");
        return label && text.symbol(opening, "(") && text.symbol(opening - 1, "-", ">");
    }

    /** A bracket is a pattern's unless it walks a list: {@code any(x IN xs WHERE …)}, {@code [x IN xs WHERE …]}. */
    private static boolean inPattern(CypherText text, int bracket) {
        boolean list = text.word(bracket + 2, "IN");
        boolean node = text.symbol(bracket, "(");
        boolean relationship = text.symbol(bracket, "[") && text.symbol(bracket - 1, "-");
        return bracket >= 0 && !list && (node || relationship);
    }

    /** {@code ((a)-[:T]->(b))+}, {@code -[:T]->+}, {@code -->{1,3}}. */
    private static boolean quantified(CypherText text, int i) {
        boolean quantifier = text.symbol(i, "+", "*")
                || (text.symbol(i, "{") && (text.kind(i + 1, NUMBER) || text.symbol(i + 1, ",")));
        boolean arrow = text.symbol(i - 1, ">") && text.symbol(i - 2, "-");
        boolean line = text.symbol(i - 1, "-") && text.symbol(i - 2, "]") && text.symbol(text.opening(i - 2) - 1, "-");
        return quantifier && (arrow || line || (text.symbol(i - 1, ")") && pathGroup(text, i - 1)));
    }

    private static boolean pathGroup(CypherText text, int closing) {
        int opening = text.opening(closing);
        boolean nested = text.symbol(opening + 1, "(");
        for (int i = opening + 1; nested && i < closing; i++) {
            boolean arrow = text.symbol(i, "-") && text.symbol(i + 1, "[", "-", ">");
            if (arrow || (text.symbol(i, "<") && text.symbol(i + 1, "-"))) {
                return true;
            }
        }
        return false;
    }
}
