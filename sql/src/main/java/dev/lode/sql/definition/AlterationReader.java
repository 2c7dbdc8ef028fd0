package dev.lode.sql.definition;

import dev.lode.sql.DottedName;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what ALTER TABLE does behind the name of the table: parts between commas, of which each may begin anew. */
final class AlterationReader {

    private static final Set<String> VERBS = Set.of(
            "ADD", "DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "SET", "OWNER", "COMMENT", "ENABLE", "SWAP",
            "REPLACE");

    private final String table;
    private final List<TableChange> changes = new ArrayList<>();
    private String verb = "";

    AlterationReader(String table) {
        this.table = table;
    }

    List<TableChange> read(List<Token> tokens) {
        Nesting nesting = new Nesting();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            nesting.pass(tokens, i);
            if (nesting.depth() == 0 && tokens.get(i).symbol(',')) {
                part(tokens.subList(start, i));
                start = i + 1;
            }
        }
        part(tokens.subList(start, tokens.size()));
        return changes;
    }

    private void part(List<Token> tokens) {
        List<Token> part = tokens;
        if (!tokens.isEmpty() && VERBS.contains(tokens.getFirst().word())) {
            verb = tokens.getFirst().word();
            part = tokens.subList(1, tokens.size());
        }
        int first = DeclaredColumns.skip(part, 0, "COLUMN", "COLUMNS", "IF", "NOT", "EXISTS");
        boolean column = first > 0 && part.getFirst().isAny("COLUMN", "COLUMNS");
        switch (verb) {
            case "ADD" -> {
                List<String> list = DeclaredColumns.list(part, first);
                added(list.isEmpty() ? DeclaredColumns.one(part, first) : list);
            }
            case "REPLACE" -> {
                List<String> list = DeclaredColumns.list(part, first);
                if (column && !list.isEmpty()) {
                    changes.add(new TableChange.Created(table, list));
                }
            }
            case "DROP" -> removed(part, first, column || part.size() == tokens.size());
            case "RENAME" -> renamed(part, first);
            case "CHANGE" -> renamed(part, first, first + 1);
            case "SWAP" -> swapped(part);
            default -> {
                // the columns keep their names
            }
        }
    }

    private void added(List<String> columns) {
        if (!columns.isEmpty()) {
            changes.add(new TableChange.Added(table, columns));
        }
    }

    /** @param column true where the word says so; else only a name alone is a column */
    private void removed(List<Token> part, int first, boolean column) {
        List<String> columns = new ArrayList<>();
        boolean list = first < part.size() && part.get(first).symbol('(');
        if (list && column) {
            part.stream().skip(first).filter(Token::name).forEach(token -> columns.add(name(token)));
        } else if (first < part.size() && part.get(first).name() && (column || part.size() == first + 1)) {
            columns.add(name(part.get(first)));
        }
        if (!columns.isEmpty()) {
            changes.add(new TableChange.Removed(table, columns));
        }
    }

    private void renamed(List<Token> part, int first) {
        if (!part.isEmpty() && part.getFirst().isAny("TO", "AS")) {
            DottedName other = DottedName.at(part, 1);
            if (other.parts() > 0 && !other.made()) {
                changes.add(new TableChange.Renamed(table, TableChanges.beside(table, other.text())));
            }
        } else if (first + 1 < part.size() && part.get(first + 1).is("TO")) {
            renamed(part, first, first + 2);
        }
    }

    private void renamed(List<Token> part, int from, int to) {
        if (to < part.size() && part.get(from).name() && part.get(to).name()) {
            String old = name(part.get(from));
            String now = name(part.get(to));
            if (!old.equals(now)) {
                changes.add(new TableChange.ColumnRenamed(table, old, now));
            }
        }
    }

    private void swapped(List<Token> part) {
        DottedName other = DottedName.at(part, DeclaredColumns.skip(part, 0, "WITH"));
        if (other.parts() > 0 && !other.made()) {
            changes.add(new TableChange.Swapped(table, TableChanges.beside(table, other.text())));
        }
    }

    private static String name(Token token) {
        return DottedName.canonical(token.text());
    }
}
