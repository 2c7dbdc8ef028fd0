package dev.lode.sql;

import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.List;
import java.util.Set;

/**
 * How far a statement was read, and by whom: JSqlParser where it parses, else the structure reader. What JSqlParser was
 * not shown counts as read where the structure reader takes it by a rule.
 *
 * @param parser as the ontology words it
 * @param setAside what JSqlParser was not shown of a statement that it parsed
 * @param skipped what no reader covers
 * @param trouble why JSqlParser does not parse it, or empty
 * @param parsed tables that JSqlParser found
 * @param agreed names that the structure reader saw where a table can stand, where it alone covers the statement
 */
record StatementReading(
        String parser,
        List<Unread> setAside,
        List<Unread> skipped,
        String trouble,
        Set<String> parsed,
        Set<String> agreed) {

    static StatementReading of(String text, Dialect dialect, List<Token> tokens, Head head, TableScan scan) {
        if (head.query().isEmpty()) {
            List<Unread> skipped = new Witness(text, dialect, tokens, head).beside();
            return new StatementReading("head", List.of(), skipped, "", Set.of(), Set.of());
        }
        // Where the head is no query the statement is parsed whole, to know that nothing in it was overlooked.
        List<Token> grammar = head.grammar() ? head.query() : tokens;
        Normalizer.Normal normal = Normalizer.normalize(text, grammar, scan.queryNames);
        QueryParser.Outcome outcome = QueryParser.parse(normal.text(), grammar.size(), Brackets.depth(grammar));
        Witness witness = new Witness(text, dialect, tokens, head);
        if (outcome.parsed()) {
            Set<String> tables = head.grammar() ? outcome.tables() : Set.of();
            List<Unread> skipped = witness.skipped(normal.setAside());
            return new StatementReading("jsqlparser", normal.setAside(), skipped, "", tables, Set.of());
        }
        return witness.alone(outcome.trouble());
    }

    /** True where a reader that covers the statement knows the table that a scan found. */
    boolean certain(String table) {
        return parser.equals("jsqlparser") || parser.equals("head") || agreed.contains(table);
    }

    /** The structure reader, asked of the statement and, where it knows no rule for its kind, of its query. */
    private record Witness(String text, Dialect dialect, List<Token> tokens, Head head) {

        StatementReading alone(String trouble) {
            Coverage coverage = new Coverage(tokens);
            if (!closed()) {
                return new StatementReading("scan", List.of(), coverage.all(), trouble, Set.of(), Set.of());
            }
            Structure structure = Structure.read(text, tokens, dialect);
            if (!tells(structure) && head.grammar()) {
                structure = Structure.read(text, head.query(), dialect);
            }
            List<Unread> skipped = tells(structure) ? coverage.gaps(structure) : coverage.all();
            Set<String> agreed = skipped.isEmpty() ? StructureTables.of(structure) : Set.of();
            String parser = skipped.isEmpty() ? "structure" : "scan";
            return new StatementReading(parser, List.of(), skipped, trouble, Set.of(), agreed);
        }

        /** What no rule takes of a statement that has a rule for its kind; else its head says all. */
        List<Unread> beside() {
            Structure structure = Structure.read(text, tokens, dialect);
            return tells(structure) ? new Coverage(tokens).gaps(structure) : List.of();
        }

        /** What JSqlParser was not shown and no rule takes. */
        List<Unread> skipped(List<Unread> setAside) {
            Coverage coverage = new Coverage(tokens);
            List<Unread> around = head.grammar() ? coverage.around(head.query(), setAside) : setAside;
            if (around.isEmpty()) {
                return List.of();
            }
            if (!closed()) {
                return around;
            }
            Structure whole = Structure.read(text, tokens, dialect);
            if (tells(whole)) {
                return coverage.gaps(whole, around);
            }
            // Of a kind that has no columns the head says all but what its query does.
            Structure query = Structure.read(text, head.query(), dialect);
            return tells(query) ? coverage.gaps(query, setAside) : setAside;
        }

        private boolean closed() {
            return Brackets.balanced(tokens) && tokens.getLast().closed();
        }

        private static boolean tells(Structure structure) {
            return structure.statements().stream().noneMatch(Statement.Other.class::isInstance);
        }
    }
}
