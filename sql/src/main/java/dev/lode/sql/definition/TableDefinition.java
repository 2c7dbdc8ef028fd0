package dev.lode.sql.definition;

import dev.lode.sql.Dialect;
import dev.lode.sql.DottedName;
import dev.lode.sql.Lexer;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that CREATE TABLE declares with their types, or that ALTER TABLE adds. A table that is made of a query
 * declares nothing: its columns are those of the query.
 *
 * @param table canonical name
 * @param columns in their order, unquoted and in lower case
 * @param whole true when they are all that the table has at first; false when they are added to it
 */
public record TableDefinition(String table, List<String> columns, boolean whole) {

    /** What begins an entry of the list that is no column. */
    private static final Set<String> NO_COLUMN = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "FOREIGN",
            "UNIQUE",
            "CHECK",
            "INDEX",
            "KEY",
            "LIKE",
            "EXCLUDE",
            "PERIOD",
            "FULLTEXT",
            "SPATIAL",
            "PARTITION",
            "PROJECTION",
            "SUPPLEMENTAL",
            "INHERITS");

    private static final Set<String> CHANGES =
            Set.of("ADD", "DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "SET", "OWNER", "COMMENT", "ENABLE");

    /** The definition that a text of one statement makes, if it makes one. */
    public static Optional<TableDefinition> read(String sql, Dialect dialect) {
        List<Token> tokens = Lexer.tokens(sql, dialect);
        int table = 1;
        while (table < Math.min(tokens.size(), 6) && !tokens.get(table).is("TABLE")) {
            table++;
        }
        if (table >= tokens.size() || !tokens.get(table).is("TABLE")) {
            return Optional.empty();
        }
        DottedName name = DottedName.at(tokens, skip(tokens, table + 1, "IF", "NOT", "EXISTS", "ONLY"));
        if (name.parts() == 0 || name.made()) {
            return Optional.empty();
        }
        boolean whole = tokens.getFirst().is("CREATE");
        List<String> columns = whole
                ? created(tokens, name.next())
                : tokens.getFirst().is("ALTER") ? added(tokens, name.next()) : List.of();
        return columns.isEmpty() ? Optional.empty() : Optional.of(new TableDefinition(name.text(), columns, whole));
    }

    private static int skip(List<Token> tokens, int from, String... words) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).isAny(words)) {
            i++;
        }
        return i;
    }

    private static List<String> created(List<Token> tokens, int from) {
        List<String> columns = new ArrayList<>();
        if (from >= tokens.size() || !tokens.get(from).symbol('(')) {
            return columns;
        }
        Nesting nesting = new Nesting();
        for (int i = from; i < tokens.size(); i++) {
            nesting.pass(tokens, i);
            if (nesting.depth() == 0) {
                return columns;
            }
            if (nesting.depth() == 1 && (i == from || tokens.get(i).symbol(','))) {
                column(tokens, i + 1, columns);
            }
        }
        // the bracket is never closed: what stands in it may belong to something else
        return List.of();
    }

    private static List<String> added(List<Token> tokens, int from) {
        List<String> columns = new ArrayList<>();
        boolean adds = false;
        Nesting nesting = new Nesting();
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean action =
                    nesting.depth() == 0 && (i == from || tokens.get(i - 1).symbol(','));
            nesting.pass(tokens, i);
            if (action && CHANGES.contains(token.word())) {
                adds = token.is("ADD");
                int first = skip(tokens, i + 1, "COLUMN", "COLUMNS");
                boolean list = first < tokens.size() && tokens.get(first).symbol('(');
                if (adds) {
                    column(tokens, list ? first + 1 : first, columns);
                }
            } else if (adds && nesting.depth() <= 1 && token.symbol(',') && !changes(tokens, i + 1)) {
                column(tokens, i + 1, columns);
            }
        }
        return columns;
    }

    private static boolean changes(List<Token> tokens, int at) {
        return at < tokens.size() && CHANGES.contains(tokens.get(at).word());
    }

    /** A column has a name and a type. */
    private static void column(List<Token> tokens, int at, List<String> columns) {
        int name = skip(tokens, at, "IF", "NOT", "EXISTS");
        if (name + 1 < tokens.size()) {
            Token token = tokens.get(name);
            boolean plain = token.kind() == Token.Kind.WORD && !NO_COLUMN.contains(token.word());
            boolean typed = tokens.get(name + 1).name();
            if (typed && (plain || token.kind() == Token.Kind.QUOTED)) {
                columns.add(DottedName.canonical(token.text()));
            }
        }
    }
}
