package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the beginning of a statement: its kind, its targets, and where its query begins. */
final class HeadReader {

    private static final Set<String> CREATE_WORDS = Set.of(
            "OR",
            "REPLACE",
            "REFRESH",
            "TEMP",
            "TEMPORARY",
            "GLOBAL",
            "LOCAL",
            "TRANSIENT",
            "VOLATILE",
            "EXTERNAL",
            "UNLOGGED",
            "MATERIALIZED",
            "SECURE",
            "RECURSIVE",
            "LIVE",
            "STREAMING",
            "FORCE",
            "DYNAMIC",
            "ICEBERG",
            "PRIVATE",
            "HYBRID",
            "MULTISET",
            "FOREIGN",
            "EDITIONABLE",
            "NO",
            "INCREMENTAL",
            "SNAPSHOT");

    private final List<Token> tokens;

    private HeadReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Head read(List<Token> tokens) {
        return new HeadReader(tokens).read();
    }

    private Head read() {
        Token first = tokens.getFirst();
        if (first.symbol('(')) {
            return Head.query("select", List.of(), tokens);
        }
        return switch (first.word()) {
            case "SELECT", "VALUES" -> Head.query("select", List.of(), tokens);
            case "FROM" -> fromFirst();
            case "WITH" -> withFirst();
            case "INSERT" -> insert(0);
            case "REPLACE" -> has(1, "INTO") ? insert(0) : Head.other("other");
            case "CREATE" -> create();
            case "MERGE" -> merge(0);
            case "UPDATE" -> update(0);
            case "DELETE" -> delete(0);
            case "COPY" -> copy();
            case "TRUNCATE", "DROP", "ALTER" -> change(first.text().toLowerCase(Locale.ROOT));
            case "OPTIMIZE", "VACUUM", "ANALYZE" -> maintain(first.text().toLowerCase(Locale.ROOT));
            default -> Head.other("other");
        };
    }

    /** Hive's FROM … INSERT, or DuckDB's query without SELECT. */
    private Head fromFirst() {
        List<DottedName> targets = new ArrayList<>();
        for (int i = Brackets.find(tokens, 1, "INSERT"); i > 0; i = Brackets.find(tokens, i + 1, "INSERT")) {
            targets.add(DottedName.at(tokens, skip(i + 1, "OVERWRITE", "INTO", "TABLE")));
        }
        return new Head(
                targets.isEmpty() ? "select" : "insert", targets, List.of(), tokens, TableScan.Start.QUERY, false);
    }

    private Head withFirst() {
        int verb = Brackets.find(tokens, 1, "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "FROM", "VALUES");
        return switch (verb < 0 ? "" : tokens.get(verb).word()) {
            case "INSERT" -> insert(verb);
            case "UPDATE" -> update(verb);
            case "DELETE" -> delete(verb);
            case "MERGE" -> merge(verb);
            default -> Head.query("select", List.of(), tokens);
        };
    }

    private Head insert(int verb) {
        int target = skip(verb + 1, "OVERWRITE", "INTO", "IGNORE", "OR", "REPLACE", "TABLE");
        DottedName name = DottedName.at(tokens, target);
        if (name.parts() == 0) {
            return Head.query("insert", List.of(), rest(verb, queryStart(target)));
        }
        return Head.query("insert", List.of(name), rest(verb, queryStart(name.next())));
    }

    /** The common table expressions before the verb and the query after the target. */
    private List<Token> rest(int verb, int query) {
        int end = query;
        while (end < tokens.size() && !conflict(end)) {
            end++;
        }
        List<Token> rest = new ArrayList<>(tokens.subList(0, verb));
        rest.addAll(tokens.subList(query, end));
        boolean selects = rest.stream().anyMatch(token -> token.isAny("SELECT", "FROM", "TABLE"));
        return selects ? rest : List.of();
    }

    private boolean conflict(int i) {
        return (tokens.get(i).is("ON") && (has(i + 1, "CONFLICT") || has(i + 1, "DUPLICATE")))
                || tokens.get(i).is("RETURNING");
    }

    private int queryStart(int from) {
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isAny("SELECT", "VALUES", "FROM") || (token.is("WITH") && !opens(i + 1))) {
                return i;
            }
            if (token.symbol('(')) {
                if (has(i + 1, "SELECT") || has(i + 1, "WITH") || opens(i + 1)) {
                    return i;
                }
                i = Brackets.after(tokens, i) - 1;
            }
        }
        return tokens.size();
    }

    private Head create() {
        int i = 1;
        while (i < tokens.size() && CREATE_WORDS.contains(tokens.get(i).word())) {
            i++;
        }
        boolean table = has(i, "TABLE");
        if (!table && !has(i, "VIEW")) {
            return Head.other(
                    i < tokens.size() && tokens.get(i).kind() == Token.Kind.WORD
                            ? "create_" + tokens.get(i).text().toLowerCase(Locale.ROOT)
                            : "other");
        }
        String kind = table ? "create_table" : "create_view";
        DottedName name = DottedName.at(tokens, skip(i + 1, "IF", "NOT", "EXISTS"));
        if (name.parts() == 0) {
            return Head.other(kind);
        }
        int query = Brackets.find(tokens, name.next(), "SELECT");
        int as = Brackets.find(tokens, name.next(), "AS");
        while (as > 0 && !queryAt(as + 1)) {
            as = Brackets.find(tokens, as + 1, "AS");
        }
        if (as > 0 || query > 0) {
            return Head.query(kind, List.of(name), tokens.subList(as > 0 ? as + 1 : query, queryEnd()));
        }
        return new Head(kind, List.of(name), copied(name.next()), List.of(), TableScan.Start.QUERY, false);
    }

    /** WITH NO DATA, WITH CHECK OPTION and the like end a definition. */
    private int queryEnd() {
        int end = tokens.size();
        int with = end - 1;
        while (with > 0 && end - with <= 5 && !tokens.get(with).is("WITH")) {
            with--;
        }
        boolean suffix = with > 0
                && end - with <= 5
                && tokens.get(with).is("WITH")
                && (has(with + 1, "NO") || has(with + 1, "DATA") || has(with + 1, "CHECK") || has(with + 1, "READ"));
        return suffix ? with : end;
    }

    private boolean queryAt(int i) {
        int next = i;
        while (opens(next)) {
            next++;
        }
        return has(next, "SELECT")
                || has(next, "WITH")
                || has(next, "VALUES")
                || has(next, "FROM")
                || has(next, "TABLE");
    }

    /** CLONE and LIKE name the table whose form or content is taken. */
    private List<DottedName> copied(int from) {
        int word = Brackets.find(tokens, from, "CLONE", "LIKE", "COPY");
        DottedName name = DottedName.at(tokens, word < 0 ? tokens.size() : word + 1);
        return name.parts() == 0 ? List.of() : List.of(name);
    }

    private Head merge(int verb) {
        DottedName target = DottedName.at(tokens, skip(verb + 1, "INTO"));
        int using = Brackets.find(tokens, verb, "USING");
        if (target.parts() == 0 || using < 0) {
            return new Head("merge", List.of(), List.of(), tokens, TableScan.Start.CLAUSES, false);
        }
        DottedName source = DottedName.at(tokens, using + 1);
        int end = opens(using + 1) ? Brackets.after(tokens, using + 1) : source.next();
        boolean function = source.parts() > 0 && opens(source.next());
        if (verb == 0 && !function && !subquery(end)) {
            return source.parts() > 0
                    ? new Head("merge", List.of(target), List.of(source), List.of(), TableScan.Start.QUERY, false)
                    : Head.query("merge", List.of(target), tokens.subList(using + 1, end));
        }
        List<Token> rest = new ArrayList<>(tokens.subList(0, verb));
        rest.addAll(tokens.subList(using + 1, tokens.size()));
        return new Head(
                "merge",
                List.of(target),
                List.of(),
                rest,
                verb == 0 ? TableScan.Start.TABLES : TableScan.Start.QUERY,
                false);
    }

    private boolean subquery(int from) {
        return tokens.subList(from, tokens.size()).stream().anyMatch(token -> token.is("SELECT"));
    }

    private Head update(int verb) {
        DottedName target = DottedName.at(tokens, skip(verb + 1, "ONLY"));
        return changing("update", verb, target, Brackets.find(tokens, target.next(), "FROM"));
    }

    private Head delete(int verb) {
        DottedName target = DottedName.at(tokens, skip(verb + 1, "FROM", "ONLY"));
        int list = Brackets.find(tokens, target.next(), "USING", "FROM");
        return changing("delete", verb, target, list);
    }

    private Head changing(String kind, int verb, DottedName target, int list) {
        if (target.parts() == 0) {
            return new Head(kind, List.of(), List.of(), tokens, TableScan.Start.CLAUSES, false);
        }
        List<Token> rest = new ArrayList<>(tokens.subList(0, verb));
        rest.addAll(tokens.subList(target.next(), list < 0 ? tokens.size() : list));
        if (list >= 0) {
            // the list of tables is where USING or FROM stood
            Token word = tokens.get(list);
            rest.add(new Token(Token.Kind.WORD, word.start(), word.end(), "FROM"));
            rest.addAll(tokens.subList(list + 1, tokens.size()));
        }
        return new Head(kind, List.of(target), List.of(), rest, TableScan.Start.CLAUSES, false);
    }

    private Head copy() {
        int name = skip(1, "INTO");
        DottedName target = DottedName.at(tokens, name);
        int from = Brackets.find(tokens, name, "FROM", "TO");
        if (from < 0) {
            return Head.other("copy");
        }
        boolean unloads = tokens.get(from).is("TO")
                || target.parts() == 0
                || target.text().startsWith("@");
        if (opens(name)) {
            return Head.query("copy", List.of(), tokens.subList(name, Brackets.after(tokens, name)));
        }
        if (tokens.get(from).is("TO")) {
            return new Head("copy", List.of(), List.of(target), List.of(), TableScan.Start.QUERY, false);
        }
        List<DottedName> written = unloads ? List.of() : List.of(target);
        if (opens(from + 1)) {
            return Head.query("copy", written, tokens.subList(from + 1, Brackets.after(tokens, from + 1)));
        }
        DottedName source = DottedName.at(tokens, from + 1);
        boolean named = unloads && source.parts() > 0 && !source.text().startsWith("@");
        return new Head("copy", written, named ? List.of(source) : List.of(), List.of(), TableScan.Start.QUERY, false);
    }

    private Head change(String verb) {
        int i = skip(1, "MATERIALIZED", "EXTERNAL", "TEMPORARY", "DYNAMIC", "STREAMING");
        boolean table = has(i, "TABLE") || has(i, "VIEW");
        if (!table && !verb.equals("truncate")) {
            return Head.other("other");
        }
        String kind = verb.equals("truncate") || has(i, "TABLE") ? verb + "_table" : verb + "_view";
        List<DottedName> targets = new ArrayList<>();
        int next = skip(i, "TABLE", "VIEW", "IF", "EXISTS", "ONLY");
        DottedName name = DottedName.at(tokens, next);
        while (name.parts() > 0) {
            targets.add(name);
            boolean more =
                    name.next() < tokens.size() && tokens.get(name.next()).symbol(',');
            name = DottedName.at(tokens, more ? name.next() + 1 : tokens.size());
        }
        return Head.writing(kind, targets);
    }

    private Head maintain(String kind) {
        int i = skip(1, "TABLE", "FULL", "VERBOSE", "ANALYZE", "FREEZE");
        DottedName name = DottedName.at(tokens, i);
        return Head.writing(kind, name.parts() == 0 ? List.of() : List.of(name));
    }

    private int skip(int from, String... words) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).isAny(words)) {
            i++;
        }
        return i;
    }

    private boolean has(int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    private boolean opens(int i) {
        return i < tokens.size() && tokens.get(i).symbol('(');
    }
}
