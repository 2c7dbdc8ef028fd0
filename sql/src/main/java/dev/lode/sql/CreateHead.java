package dev.lode.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the beginning of CREATE and of ALTER VIEW: what is made, from which query or from which other table. */
final class CreateHead {

    private static final Set<String> CREATE_WORDS = Set.of(
            "OR",
            "REPLACE",
            "ALTER",
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
            "NONEDITIONABLE",
            "NO",
            "INCREMENTAL",
            "SNAPSHOT",
            "SET",
            "BACKUP",
            "YES",
            "COLUMN",
            "ROW",
            "CLUSTERED",
            "DEFINER",
            "EVENT");

    /** What holds a query that runs when it is called, and tells of no table by itself. */
    private static final Set<String> CALLED = Set.of(
            "FUNCTION", "MODEL", "PROCEDURE", "PROC", "MACRO", "AGGREGATE", "ALERT", "ACCESS", "MASKING", "CORTEX");

    /** Statements that a task or a flow runs. */
    private static final String[] RUN = {
        "SELECT", "WITH", "INSERT", "MERGE", "UPDATE", "DELETE", "TRUNCATE", "COPY", "CREATE", "AUTO", "APPLY"
    };

    private final HeadTokens tokens;

    CreateHead(HeadTokens tokens) {
        this.tokens = tokens;
    }

    Head read() {
        int i = 1;
        while (i < tokens.size()
                && CREATE_WORDS.contains(tokens.at(i).word())
                && !(tokens.has(i, "SNAPSHOT") && !tokens.has(i + 1, "TABLE"))) {
            i++;
        }
        if (tokens.has(i, "TABLE") && tokens.has(i + 1, "FUNCTION")) {
            return called("create_function", i + 2);
        }
        if (tokens.has(i, "TABLE", "VIEW")) {
            return relation(tokens.has(i, "TABLE") ? "create_table" : "create_view", i + 1);
        }
        if (i >= tokens.size() || tokens.at(i).kind() != Token.Kind.WORD) {
            return Head.other("other");
        }
        String kind = "create_" + tokens.at(i).text().toLowerCase(Locale.ROOT);
        return switch (tokens.at(i).word()) {
            case "STREAM" -> stream(kind, i + 1);
            case "TASK", "FLOW" -> running(kind, i + 1);
            default -> CALLED.contains(tokens.at(i).word()) ? called(kind, i + 1) : Head.other(kind);
        };
    }

    private Head relation(String kind, int from) {
        DottedName name = tokens.name(tokens.skip(from, "IF", "NOT", "EXISTS"));
        if (name.parts() == 0) {
            return Head.other(kind);
        }
        int query = tokens.find(name.next(), "SELECT");
        int as = tokens.find(name.next(), "AS");
        while (as > 0 && !tokens.queryAt(as + 1)) {
            as = tokens.find(as + 1, "AS");
        }
        if (as > 0 || query > 0) {
            return Head.query(kind, List.of(name), tokens.list().subList(as > 0 ? as + 1 : query, queryEnd()));
        }
        return new Head(kind, List.of(name), copied(name.next()), List.of(), TableScan.Start.QUERY, false);
    }

    /** WITH NO DATA, WITH CHECK OPTION and the like end a definition. */
    private int queryEnd() {
        int end = tokens.size();
        int with = end - 1;
        while (with > 0 && end - with <= 5 && !tokens.has(with, "WITH")) {
            with--;
        }
        boolean suffix = with > 0
                && end - with <= 5
                && tokens.has(with, "WITH")
                && tokens.has(with + 1, "NO", "DATA", "CHECK", "READ", "LOCAL", "CASCADED");
        return suffix ? with : end;
    }

    /** CLONE and LIKE name the table whose form or content is taken. */
    private List<DottedName> copied(int from) {
        int word = tokens.find(from, "CLONE", "LIKE", "COPY");
        DottedName name = tokens.name(word < 0 ? tokens.size() : word + 1);
        return name.parts() == 0 ? List.of() : List.of(name);
    }

    /** A query that runs when the function is called. */
    private Head called(String kind, int from) {
        int body = tokens.find(from, "AS", "RETURN");
        List<Token> query = tokens.inner(body < 0 ? from : Math.min(body + 1, tokens.size() - 1));
        return query.isEmpty() ? Head.other(kind) : Head.query(kind, List.of(), query);
    }

    /** What the statement behind AS does, this does. */
    private Head running(String kind, int from) {
        int as = tokens.find(from, "AS");
        while (as > 0 && !tokens.has(as + 1, RUN)) {
            as = tokens.find(as + 1, "AS");
        }
        if (as < 0) {
            return Head.other(kind);
        }
        Head run = HeadReader.read(tokens.from(as + 1));
        return new Head(kind, run.writes(), run.reads(), run.query(), run.start(), run.grammar());
    }

    /** Snowflake's stream of the changes of a table, which is read as a table. */
    private Head stream(String kind, int from) {
        DottedName name = tokens.name(tokens.skip(from, "IF", "NOT", "EXISTS"));
        int on = tokens.find(name.next(), "ON");
        DottedName of =
                tokens.name(on < 0 ? tokens.size() : tokens.skip(on + 1, "TABLE", "VIEW", "EXTERNAL", "DYNAMIC"));
        return new Head(
                kind,
                name.parts() == 0 ? List.of() : List.of(name),
                of.parts() == 0 || tokens.has(on + 1, "STAGE") ? List.of() : List.of(of),
                List.of(),
                TableScan.Start.QUERY,
                false);
    }
}
