package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a statement, as the readers of its beginning ask them. */
record HeadTokens(List<Token> list) {

    int size() {
        return list.size();
    }

    Token at(int i) {
        return list.get(i);
    }

    boolean has(int i, String... words) {
        return i < list.size() && list.get(i).isAny(words);
    }

    boolean opens(int i) {
        return i < list.size() && list.get(i).symbol('(');
    }

    boolean symbol(int i, char symbol) {
        return i < list.size() && list.get(i).symbol(symbol);
    }

    boolean string(int i) {
        return i < list.size() && list.get(i).kind() == Token.Kind.STRING;
    }

    /** The first index that none of the words stands at. */
    int skip(int from, String... words) {
        int i = from;
        while (has(i, words)) {
            i++;
        }
        return i;
    }

    DottedName name(int i) {
        return DottedName.at(list, i);
    }

    /** The first index from which one of the words stands outside parentheses, or -1. */
    int find(int from, String... words) {
        return Brackets.find(list, from, words);
    }

    List<Token> from(int start) {
        return list.subList(Math.min(start, list.size()), list.size());
    }

    /** What stands between the parentheses at an index, them included. */
    List<Token> brackets(int open) {
        return list.subList(open, Brackets.after(list, open));
    }

    /** The names that stand between commas. */
    List<DottedName> names(int from) {
        List<DottedName> names = new ArrayList<>();
        DottedName name = name(from);
        while (name.parts() > 0) {
            names.add(name);
            boolean more = name.next() < list.size() && list.get(name.next()).symbol(',');
            name = name(more ? name.next() + 1 : list.size());
        }
        return names;
    }

    /** True where a query begins, in parentheses or not. */
    boolean queryAt(int i) {
        int next = i;
        while (opens(next)) {
            next++;
        }
        return has(next, "SELECT", "VALUES", "FROM", "TABLE") || (has(next, "WITH") && !opens(next + 1));
    }

    /** {@code WITH name AS (} or {@code WITH name (columns) AS (}. */
    boolean commonTable(int i) {
        int name = has(i + 1, "RECURSIVE") ? i + 2 : i + 1;
        if (!has(i, "WITH") || name >= list.size() || !list.get(name).name()) {
            return false;
        }
        int as = opens(name + 1) ? Brackets.after(list, name + 1) : name + 1;
        return has(as, "AS") && (opens(as + 1) || has(as + 1, "MATERIALIZED", "NOT"));
    }

    /**
     * The query that a statement of another kind holds, in its parentheses where it has some; where there are several,
     * a query of the expression that holds them; no tokens where there is none.
     *
     * @param from where the expression begins
     */
    List<Token> inner(int from) {
        int start = from;
        while (start < list.size() && !has(start, "SELECT") && !commonTable(start)) {
            start++;
        }
        if (start >= list.size()) {
            return List.of();
        }
        boolean enclosed = start > from && list.get(start - 1).symbol('(');
        int end = enclosed ? Brackets.after(list, start - 1) : blockWord(list.size());
        boolean alone = list.subList(end, list.size()).stream().noneMatch(token -> token.is("SELECT"));
        return alone ? list.subList(enclosed ? start - 1 : start, end) : expression(from);
    }

    private List<Token> expression(int from) {
        Token first = list.get(from);
        List<Token> query = new ArrayList<>();
        query.add(new Token(Token.Kind.WORD, first.start(), first.start(), "SELECT"));
        query.addAll(list.subList(from, blockWord(list.size())));
        return query;
    }

    /** The word that opens a block ends the head before it. */
    private int blockWord(int end) {
        return list.get(end - 1).isAny("THEN", "DO", "LOOP", "BEGIN") ? end - 1 : end;
    }
}
