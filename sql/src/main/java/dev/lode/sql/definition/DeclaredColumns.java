package dev.lode.sql.definition;

import dev.lode.sql.DottedName;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns that a list in brackets declares with their types. */
final class DeclaredColumns {

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

    private DeclaredColumns() {}

    /** Those of the list that opens at an index; none where it is never closed, or where LIKE says some of them. */
    static List<String> list(List<Token> tokens, int from) {
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
                if (i + 2 < tokens.size() && tokens.get(i + 1).is("LIKE")) {
                    return List.of();
                }
                columns.addAll(one(tokens, i + 1));
            }
        }
        // the bracket is never closed: what stands in it may belong to something else
        return List.of();
    }

    /** The column that begins at an index, which has a name and a type; none where none does. */
    static List<String> one(List<Token> tokens, int at) {
        int name = skip(tokens, at, "IF", "NOT", "EXISTS");
        if (name + 1 < tokens.size()) {
            Token token = tokens.get(name);
            boolean plain = token.kind() == Token.Kind.WORD && !NO_COLUMN.contains(token.word());
            boolean typed = tokens.get(name + 1).name();
            if (typed && (plain || token.kind() == Token.Kind.QUOTED)) {
                return List.of(DottedName.canonical(token.text()));
            }
        }
        return List.of();
    }

    static int skip(List<Token> tokens, int from, String... words) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).isAny(words)) {
            i++;
        }
        return i;
    }
}
