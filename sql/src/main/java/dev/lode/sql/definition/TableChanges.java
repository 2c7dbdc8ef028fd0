package dev.lode.sql.definition;

import dev.lode.sql.Dialect;
import dev.lode.sql.DottedName;
import dev.lode.sql.Lexer;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a statement says of the columns of tables by declaring, altering, renaming or dropping them. */
public final class TableChanges {

    /** The word TABLE stands among the first of a statement. */
    private static final int HEAD = 6;

    private TableChanges() {}

    /** The changes that a text of one statement makes, in their order. */
    public static List<TableChange> read(String sql, Dialect dialect) {
        return read(Lexer.tokens(sql, dialect));
    }

    /** The changes that the tokens of one statement make, in their order. */
    public static List<TableChange> read(List<Token> tokens) {
        return switch (tokens.isEmpty() ? "" : tokens.getFirst().word()) {
            case "CREATE" -> created(tokens);
            case "ALTER" -> altered(tokens);
            case "DROP" -> dropped(tokens);
            case "RENAME" -> renamed(tokens);
            case "EXEC", "EXECUTE", "SP_RENAME" -> procedure(tokens);
            default -> List.of();
        };
    }

    /** The index behind the word TABLE and what may follow it; the end where it is none. */
    private static int table(List<Token> tokens) {
        int table = 1;
        while (table < Math.min(tokens.size(), HEAD) && !tokens.get(table).is("TABLE")) {
            table++;
        }
        boolean found = table < tokens.size() && tokens.get(table).is("TABLE");
        return found ? DeclaredColumns.skip(tokens, table + 1, "IF", "NOT", "EXISTS", "ONLY") : tokens.size();
    }

    private static boolean named(DottedName name) {
        return name.parts() > 0 && !name.made();
    }

    private static List<TableChange> created(List<Token> tokens) {
        DottedName name = DottedName.at(tokens, table(tokens));
        List<String> columns = named(name) ? DeclaredColumns.list(tokens, name.next()) : List.of();
        return columns.isEmpty() ? List.of() : List.of(new TableChange.Created(name.text(), columns));
    }

    private static List<TableChange> altered(List<Token> tokens) {
        DottedName name = DottedName.at(tokens, table(tokens));
        return named(name)
                ? new AlterationReader(name.text()).read(tokens.subList(name.next(), tokens.size()))
                : List.of();
    }

    private static List<TableChange> dropped(List<Token> tokens) {
        List<TableChange> changes = new ArrayList<>();
        DottedName name = DottedName.at(tokens, table(tokens));
        while (named(name)) {
            changes.add(new TableChange.Dropped(name.text()));
            boolean more =
                    name.next() < tokens.size() && tokens.get(name.next()).symbol(',');
            name = DottedName.at(tokens, more ? name.next() + 1 : tokens.size());
        }
        return changes;
    }

    /** MySQL's {@code RENAME TABLE a TO b, c TO d}. */
    private static List<TableChange> renamed(List<Token> tokens) {
        List<TableChange> changes = new ArrayList<>();
        int at = table(tokens);
        boolean more = at < tokens.size();
        while (more) {
            DottedName name = DottedName.at(tokens, at);
            boolean to = name.next() < tokens.size() && tokens.get(name.next()).is("TO");
            DottedName other = DottedName.at(tokens, to ? name.next() + 1 : tokens.size());
            if (named(name) && named(other)) {
                changes.add(new TableChange.Renamed(name.text(), beside(name.text(), other.text())));
            }
            more = to
                    && other.next() < tokens.size()
                    && tokens.get(other.next()).symbol(',');
            at = other.next() + 1;
        }
        return changes;
    }

    /** T-SQL's {@code EXEC sp_rename 'dbo.orders.amount', 'total', 'COLUMN'}. */
    private static List<TableChange> procedure(List<Token> tokens) {
        if (tokens.stream().limit(HEAD).noneMatch(token -> token.is("SP_RENAME"))) {
            return List.of();
        }
        List<String> names = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(token -> DottedName.canonical(token.text().replace("'", "")))
                .toList();
        String kind = names.size() > 2 ? names.get(2).toLowerCase(Locale.ROOT) : "object";
        if (names.size() < 2 || names.contains("")) {
            return List.of();
        }
        String old = names.get(0);
        int dot = old.lastIndexOf('.');
        return switch (kind) {
            case "object" -> List.of(new TableChange.Renamed(old, beside(old, names.get(1))));
            case "column" ->
                dot < 0
                        ? List.of()
                        : List.of(new TableChange.ColumnRenamed(
                                old.substring(0, dot), old.substring(dot + 1), names.get(1)));
            default -> List.of();
        };
    }

    /** A name without a schema, in that of a table. */
    static String beside(String table, String name) {
        return name.indexOf('.') < 0 ? table.substring(0, table.lastIndexOf('.') + 1) + name : name;
    }
}
