package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the beginning of a statement: its kind, its targets, and where its query begins. */
final class HeadReader {

    private final HeadTokens tokens;

    private HeadReader(HeadTokens tokens) {
        this.tokens = tokens;
    }

    static Head read(List<Token> tokens) {
        return new HeadReader(new HeadTokens(tokens)).read();
    }

    private Head read() {
        Token first = tokens.at(0);
        if (first.symbol('(')) {
            return Head.query("select", List.of(), tokens.list());
        }
        return switch (first.word()) {
            case "SELECT", "VALUES", "SEL" -> Head.query("select", List.of(), tokens.list());
            case "TABLE" ->
                new Head("select", List.of(), List.of(tokens.name(1)), List.of(), TableScan.Start.QUERY, false);
            case "FROM" -> fromFirst();
            case "WITH" -> withFirst();
            case "INSERT" -> insert(0);
            case "REPLACE" -> tokens.has(1, "INTO") ? insert(0) : Head.other("other");
            case "CREATE" -> new CreateHead(tokens).read();
            case "MERGE" -> new ChangeHead(tokens).merge(0);
            case "UPDATE" -> tokens.has(1, "STATISTICS") ? maintain("analyze") : new ChangeHead(tokens).update(0);
            case "DELETE", "DEL" -> new ChangeHead(tokens).delete(0);
            case "COPY" -> copy();
            case "TRUNCATE", "DROP", "ALTER" -> change(first.text().toLowerCase(Locale.ROOT));
            case "OPTIMIZE", "VACUUM", "ANALYZE" -> maintain(first.text().toLowerCase(Locale.ROOT));
            default -> new ScriptHead(tokens).read();
        };
    }

    /** Hive's FROM … INSERT, or DuckDB's query without SELECT. */
    private Head fromFirst() {
        List<DottedName> targets = new ArrayList<>();
        for (int i = tokens.find(1, "INSERT"); i > 0; i = tokens.find(i + 1, "INSERT")) {
            targets.add(tokens.name(tokens.skip(i + 1, "OVERWRITE", "INTO", "TABLE")));
        }
        return new Head(
                targets.isEmpty() ? "select" : "insert",
                targets,
                List.of(),
                tokens.list(),
                TableScan.Start.QUERY,
                false);
    }

    private Head withFirst() {
        int verb = tokens.find(1, "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "FROM", "VALUES");
        return switch (verb < 0 ? "" : tokens.at(verb).word()) {
            case "INSERT" -> insert(verb);
            case "UPDATE" -> new ChangeHead(tokens).update(verb);
            case "DELETE" -> new ChangeHead(tokens).delete(verb);
            case "MERGE" -> new ChangeHead(tokens).merge(verb);
            default -> Head.query("select", List.of(), tokens.list());
        };
    }

    private Head insert(int verb) {
        if (tokens.has(tokens.skip(verb + 1, "OVERWRITE"), "ALL", "FIRST")) {
            return insertAll(verb);
        }
        int target = verb + 1;
        if (tokens.has(target, "TOP") && tokens.opens(target + 1)) {
            target = Brackets.after(tokens.list(), target + 1);
        }
        target =
                tokens.skip(target, "OVERWRITE", "INTO", "IGNORE", "OR", "REPLACE", "TABLE", "LOW_PRIORITY", "DELAYED");
        if (tokens.has(target, "ONCE") && tokens.has(tokens.name(target + 1).next(), "BY")) {
            // a flow of Databricks that runs one time
            target++;
        }
        int directory = tokens.skip(target, "LOCAL");
        if (tokens.has(directory, "DIRECTORY")
                && (tokens.string(directory + 1) || tokens.has(directory + 1, "USING"))) {
            return Head.query("insert", List.of(), rest(verb, queryStart(directory + 1)));
        }
        DottedName name = tokens.name(target);
        boolean named = name.parts() > 0 && !tokens.has(target, "SELECT", "VALUES");
        return Head.query(
                "insert", named ? List.of(name) : List.of(), rest(verb, queryStart(named ? name.next() : target)));
    }

    /** One query, several tables: {@code INSERT ALL INTO a … INTO b … SELECT …}. */
    private Head insertAll(int verb) {
        List<DottedName> targets = new ArrayList<>();
        for (int i = tokens.find(verb, "INTO"); i > 0; i = tokens.find(i + 1, "INTO")) {
            targets.add(tokens.name(i + 1));
        }
        return Head.query("insert", targets, rest(verb, queryStart(verb + 1)));
    }

    /** The common table expressions before the verb and the query after the target. */
    private List<Token> rest(int verb, int query) {
        int end = query;
        while (end < tokens.size() && !conflict(end)) {
            end++;
        }
        List<Token> rest = new ArrayList<>(tokens.list().subList(0, verb));
        rest.addAll(tokens.list().subList(query, end));
        boolean selects = rest.stream().anyMatch(token -> token.isAny("SELECT", "FROM", "TABLE"));
        return selects ? rest : List.of();
    }

    private boolean conflict(int i) {
        return (tokens.has(i, "ON") && tokens.has(i + 1, "CONFLICT", "DUPLICATE")) || tokens.has(i, "RETURNING");
    }

    private int queryStart(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.has(i, "SELECT", "VALUES", "FROM", "SEL")
                    || (tokens.has(i, "WITH") && !tokens.opens(i + 1))
                    || (tokens.has(i, "TABLE") && tokens.name(i + 1).parts() > 0)) {
                return i;
            }
            if (tokens.opens(i)) {
                if (tokens.has(i + 1, "SELECT", "WITH") || tokens.opens(i + 1)) {
                    return i;
                }
                i = Brackets.after(tokens.list(), i) - 1;
            }
        }
        return tokens.size();
    }

    private Head copy() {
        int name = tokens.skip(1, "INTO");
        DottedName target = tokens.name(name);
        int from = tokens.find(name, "FROM", "TO");
        if (from < 0) {
            return Head.other("copy");
        }
        boolean unloads = tokens.has(from, "TO") || target.parts() == 0 || target.place();
        if (tokens.opens(name)) {
            return Head.query("copy", List.of(), tokens.brackets(name));
        }
        if (tokens.has(from, "TO")) {
            return new Head("copy", List.of(), List.of(target), List.of(), TableScan.Start.QUERY, false);
        }
        List<DottedName> written = unloads ? List.of() : List.of(target);
        if (tokens.opens(from + 1)) {
            return Head.query("copy", written, tokens.brackets(from + 1));
        }
        DottedName source = tokens.name(from + 1);
        boolean named = unloads && source.parts() > 0 && !source.place();
        return new Head("copy", written, named ? List.of(source) : List.of(), List.of(), TableScan.Start.QUERY, false);
    }

    private Head change(String verb) {
        int i = tokens.skip(
                1, "MATERIALIZED", "EXTERNAL", "TEMPORARY", "TEMP", "DYNAMIC", "STREAMING", "FOREIGN", "ICEBERG");
        boolean table = tokens.has(i, "TABLE", "VIEW");
        if (!table && !verb.equals("truncate")) {
            return Head.other("other");
        }
        String kind = verb.equals("truncate") || tokens.has(i, "TABLE") ? verb + "_table" : verb + "_view";
        List<DottedName> targets = tokens.names(tokens.skip(i, "TABLE", "VIEW", "IF", "EXISTS", "ONLY"));
        int behind = targets.isEmpty() ? tokens.size() : targets.getLast().next();
        if (kind.equals("alter_view")) {
            List<Token> query = tokens.inner(behind);
            return query.isEmpty() ? Head.writing(kind, targets) : Head.query("create_view", targets, query);
        }
        List<DottedName> taken = verb.equals("alter") ? exchanged(behind) : List.of();
        boolean renamed = verb.equals("alter") && tokens.has(behind, "RENAME") && tokens.has(behind + 1, "TO");
        List<DottedName> written = renamed ? renamed(targets.getLast(), behind + 2) : targets;
        return new Head(kind, written, taken, List.of(), TableScan.Start.QUERY, false);
    }

    /** A table and its new name, which without a schema is in that of the table. */
    private List<DottedName> renamed(DottedName table, int from) {
        DottedName other = tokens.name(from);
        return other.parts() == 0 ? List.of(table) : List.of(table, other.in(table));
    }

    /** {@code SWAP WITH t} and {@code EXCHANGE PARTITION … WITH TABLE t} take the content of another table. */
    private List<DottedName> exchanged(int from) {
        int with = tokens.has(from, "SWAP", "EXCHANGE") ? tokens.find(from, "WITH") : -1;
        DottedName other = tokens.name(with < 0 ? tokens.size() : tokens.skip(with + 1, "TABLE"));
        return other.parts() == 0 ? List.of() : List.of(other);
    }

    private Head maintain(String kind) {
        DottedName name = tokens.name(tokens.skip(1, "TABLE", "FULL", "VERBOSE", "ANALYZE", "FREEZE", "STATISTICS"));
        return Head.writing(kind, name.parts() == 0 ? List.of() : List.of(name));
    }
}
