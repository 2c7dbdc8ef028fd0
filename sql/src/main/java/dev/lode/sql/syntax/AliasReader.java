package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.List;

/** Reads the name that stands behind a table, query or function. */
final class AliasReader {

    private final Cursor cursor;
    private final NameListReader names;
    private final TableTailReader tails;

    AliasReader(Cursor cursor, NameListReader names, TableTailReader tails) {
        this.cursor = cursor;
        this.names = names;
        this.tails = tails;
    }

    /**
     * @param name empty where there is none
     * @param columns new names of the columns, or empty
     */
    record Alias(String name, List<String> columns) {

        /** None. */
        static final Alias NONE = new Alias("", List.of());
    }

    Alias read() {
        boolean as = cursor.take("as");
        if (as && cursor.is("(")) {
            return new Alias("", names.columns());
        }
        if (as && (cursor.name() || cursor.kind(0) == Token.Kind.STRING)
                || cursor.kind(0) == Token.Kind.QUOTED
                || cursor.kind(0) == Token.Kind.WORD && !cursor.in(Names.CLAUSES) && !endsTable()) {
            String name = cursor.takeName();
            boolean list = cursor.is("(") && cursor.name(1) && !tails.hint(1);
            return new Alias(name, list ? names.columns() : List.of());
        }
        return Alias.NONE;
    }

    /** True for a word that goes on behind a table, and so is no alias. */
    boolean endsTable() {
        String next = cursor.word(1);
        return cursor.in(Names.TABLE_ENDS)
                || Names.COMBINING.contains(cursor.word())
                || Names.JOIN_WORDS.contains(cursor.word()) && Names.JOIN_WORDS.contains(next)
                || next.equals("(")
                        && (cursor.is("at") || cursor.is("before") || cursor.is("sample") || cursor.is("changes"))
                || cursor.is("lock", "in")
                || next.equals("as") && (cursor.is("version") || cursor.is("timestamp"));
    }
}
