package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads the beginning of MERGE, UPDATE and DELETE: which table they change, and from which others. */
final class ChangeHead {

    private final HeadTokens tokens;

    ChangeHead(HeadTokens tokens) {
        this.tokens = tokens;
    }

    /** @param verb index of MERGE, behind the queries that WITH names */
    Head merge(int verb) {
        int into = tokens.skip(verb + 1, "WITH", "SCHEMA", "EVOLUTION");
        if (tokens.has(into, "TOP") && tokens.opens(into + 1)) {
            into = Brackets.after(tokens.list(), into + 1);
        }
        DottedName target = tokens.name(tokens.skip(into, "INTO"));
        int using = tokens.find(verb, "USING");
        if (target.parts() == 0 || using < 0) {
            return new Head("merge", List.of(), List.of(), tokens.list(), TableScan.Start.CLAUSES, false);
        }
        DottedName source = tokens.name(using + 1);
        int end = tokens.opens(using + 1) ? Brackets.after(tokens.list(), using + 1) : source.next();
        boolean function = source.parts() > 0 && tokens.opens(source.next());
        if (verb == 0 && !function && !subquery(end)) {
            return source.parts() > 0
                    ? new Head("merge", List.of(target), List.of(source), List.of(), TableScan.Start.QUERY, false)
                    : Head.query("merge", List.of(target), tokens.list().subList(using + 1, end));
        }
        List<Token> rest = new ArrayList<>(tokens.list().subList(0, verb));
        if (verb > 0) {
            // behind the queries that WITH names, tables stand after FROM only
            Token word = tokens.at(using);
            rest.add(new Token(Token.Kind.WORD, word.start(), word.end(), "FROM"));
        }
        rest.addAll(tokens.from(using + 1));
        return new Head(
                "merge",
                List.of(target),
                List.of(),
                rest,
                verb == 0 ? TableScan.Start.TABLES : TableScan.Start.QUERY,
                false);
    }

    private boolean subquery(int from) {
        return tokens.from(from).stream().anyMatch(token -> token.is("SELECT"));
    }

    Head update(int verb) {
        int target = target(tokens.skip(verb + 1, "ONLY", "LOW_PRIORITY", "IGNORE"));
        DottedName name = tokens.name(target);
        return changing("update", verb, name, tokens.find(name.next(), "FROM"));
    }

    Head delete(int verb) {
        int target = target(tokens.skip(verb + 1, "LOW_PRIORITY", "QUICK", "IGNORE"));
        boolean named = tokens.has(target, "FROM");
        target = tokens.skip(target, "FROM", "ONLY");
        boolean table = tokens.has(target, "TABLE") && tokens.name(target + 1).parts() > 0;
        DottedName name = tokens.name(table && named ? target + 1 : target);
        return changing("delete", verb, name, tokens.find(name.next(), "USING", "FROM"));
    }

    /** Behind {@code TOP (10)}. */
    private int target(int from) {
        if (!tokens.has(from, "TOP")) {
            return from;
        }
        int next = tokens.opens(from + 1) ? Brackets.after(tokens.list(), from + 1) : from + 2;
        return tokens.skip(next, "PERCENT");
    }

    private Head changing(String kind, int verb, DottedName target, int list) {
        if (target.parts() == 0) {
            return new Head(kind, List.of(), List.of(), tokens.list(), TableScan.Start.CLAUSES, false);
        }
        List<Token> rest = new ArrayList<>(tokens.list().subList(0, verb));
        rest.addAll(tokens.list().subList(target.next(), list < 0 ? tokens.size() : list));
        if (list >= 0) {
            // the list of tables is where USING or FROM stood
            Token word = tokens.at(list);
            rest.add(new Token(Token.Kind.WORD, word.start(), word.end(), "FROM"));
            rest.addAll(tokens.from(list + 1));
        }
        return new Head(kind, List.of(target), List.of(), rest, TableScan.Start.CLAUSES, false);
    }
}
