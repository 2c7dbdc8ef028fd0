package dev.lode.sql;

import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.List;
import java.util.Set;

/**
 * How far a statement was read, and by whom: JSqlParser where it parses, else the structure reader.
 *
 * @param parser as the ontology words it
 * @param skipped tokens that no reader covers
 * @param trouble why JSqlParser does not parse it, or empty
 * @param parsed tables that JSqlParser found
 * @param agreed names that the structure reader saw where a table can stand, where it alone covers the statement
 */
record StatementReading(String parser, int skipped, String trouble, Set<String> parsed, Set<String> agreed) {

    static StatementReading of(String text, Dialect dialect, List<Token> tokens, Head head, TableScan scan) {
        if (head.query().isEmpty()) {
            return new StatementReading("head", 0, "", Set.of(), Set.of());
        }
        // Where the head is no query the statement is parsed whole, to know that nothing in it was overlooked.
        List<Token> grammar = head.grammar() ? head.query() : tokens;
        QueryParser.Outcome outcome = QueryParser.parse(
                Normalizer.normalize(text, grammar, scan.queryNames), grammar.size(), Brackets.depth(grammar));
        if (outcome.parsed()) {
            Set<String> tables = head.grammar() ? outcome.tables() : Set.of();
            return new StatementReading("jsqlparser", 0, "", tables, Set.of());
        }
        return structure(text, dialect, tokens, head, outcome.trouble());
    }

    private static StatementReading structure(
            String text, Dialect dialect, List<Token> tokens, Head head, String trouble) {
        if (!Brackets.balanced(tokens) || !tokens.getLast().closed()) {
            return new StatementReading("scan", tokens.size(), trouble, Set.of(), Set.of());
        }
        Structure structure = Structure.read(text, tokens, dialect);
        if (!tells(structure) && head.grammar()) {
            structure = Structure.read(text, head.query(), dialect);
        }
        int skipped = tells(structure)
                ? structure.skipped().stream().mapToInt(Structure.Gap::tokens).sum()
                : tokens.size();
        Set<String> agreed = skipped == 0 ? StructureTables.of(structure) : Set.of();
        return new StatementReading(skipped == 0 ? "structure" : "scan", skipped, trouble, Set.of(), agreed);
    }

    private static boolean tells(Structure structure) {
        return structure.statements().stream().noneMatch(Statement.Other.class::isInstance);
    }

    /** True where a reader that covers the statement knows the table that a scan found. */
    boolean certain(String table) {
        return parser.equals("jsqlparser") || parser.equals("head") || agreed.contains(table);
    }
}
