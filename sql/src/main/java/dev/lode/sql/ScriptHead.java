package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads statements that are no queries: those that steer a script or a session, and move files. Where one holds a
 * query ({@code IF EXISTS (SELECT …)}, {@code SET n = (SELECT …)}), that is read.
 */
final class ScriptHead {

    private static final Set<String> KNOWN = Set.of("""
            ABORT ADD ASSERT ATTACH AUDIT BACKUP BEGIN BREAK BULK CACHE CALL CASE CHECKPOINT CLEAR CLOSE CLUSTER COMMENT
            COMMIT CONTINUE DBCC DEALLOCATE DECLARE DENY DESC DESCRIBE DETACH DISABLE DISCARD DO ELSEIF ELSIF ENABLE
            END EXCEPTION EXEC EXECUTE EXIT EXPLAIN EXPORT FETCH FLASHBACK FOR FORCE GET GO GOTO GRANT IF IMPORT
            INSTALL ITERATE KILL LABEL LEAVE LET LIST LISTEN LOAD LOCK LOOP LS MSCK NOTIFY NULL OPEN PERFORM PIVOT
            PRAGMA PREPARE PRINT PURGE PUT QUIT RAISE RAISERROR RECONFIGURE REFRESH REINDEX RELEASE REMOVE RENAME
            REORG REPAIR REPEAT REPLACE RESET RESTORE RESUME RETURN REVERT REVOKE RM ROLLBACK SAVE SAVEPOINT SEND SET
            SHOW SHUTDOWN SIGNAL START STOP SUMMARIZE SUSPEND SYNC THROW UNCACHE UNDROP UNLOAD UNLOCK UNPIVOT UNSET
            UNTIL USE WAITFOR WARNINGS WHEN WHILE DROP ALTER CREATE OPTIMIZE VACUUM ANALYZE TRUNCATE COPY
            """.strip().split("\\s+"));

    /** Those that may hold a query. */
    private static final Set<String> HOLDING = Set.of("""
            IF ELSEIF ELSIF WHILE FOR RETURN SET LET DECLARE OPEN PRINT UNTIL WHEN CASE PERFORM ASSERT PREPARE CALL
            """.strip().split("\\s+"));

    private final HeadTokens tokens;

    ScriptHead(HeadTokens tokens) {
        this.tokens = tokens;
    }

    /** True for a word that a statement is known to begin with. */
    static boolean begins(Token word) {
        return KNOWN.contains(word.word());
    }

    Head read() {
        return switch (tokens.at(0).word()) {
            case "CACHE" -> cache();
            case "REFRESH" -> refresh();
            case "APPLY", "AUTO" -> applyChanges();
            case "LOAD" -> load();
            case "BULK" -> bulk();
            case "EXPORT", "UNLOAD" -> export();
            case "EXPLAIN" -> explain();
            case "RENAME" -> renamed();
            case "PIVOT", "UNPIVOT", "PIVOT_WIDER", "PIVOT_LONGER" -> turned();
            case "\\", "!", ":" -> command();
            default -> steering();
        };
    }

    private Head steering() {
        if (tokens.size() > 2 && tokens.at(1).symbol(':') && tokens.at(0).name()) {
            // the name of a loop
            return HeadReader.read(tokens.from(2));
        }
        boolean assigns = tokens.size() > 1
                && (tokens.at(1).text().equals(":=") || tokens.at(1).symbol('='))
                && tokens.at(0).name();
        boolean procedure = tokens.at(0).text().toLowerCase(Locale.ROOT).matches("(sys\\.)?[sx]p_\\w+");
        if (!KNOWN.contains(tokens.at(0).word()) && !assigns && !procedure) {
            return Head.unknown(tokens.list());
        }
        boolean holds = assigns || HOLDING.contains(tokens.at(0).word());
        List<Token> query = holds ? tokens.inner(1) : List.of();
        return query.isEmpty() ? Head.other("other") : Head.query("other", List.of(), query);
    }

    /** A command of a client: the statement that it runs, or nothing that a database sees. */
    private Head command() {
        return tokens.has(1, "COPY") ? HeadReader.read(tokens.from(1)) : Head.other("other");
    }

    private Head cache() {
        int table = tokens.skip(1, "LAZY", "TABLE", "SELECT");
        DottedName name = tokens.name(table);
        List<Token> query = tokens.inner(name.next());
        if (name.parts() == 0) {
            return Head.other("cache");
        }
        return query.isEmpty()
                ? new Head("cache", List.of(), List.of(name), List.of(), TableScan.Start.QUERY, false)
                : Head.query("cache", List.of(name), query);
    }

    private Head refresh() {
        DottedName name = tokens.name(tokens.skip(1, "MATERIALIZED", "STREAMING", "VIEW", "TABLE", "CONCURRENTLY"));
        return Head.writing("refresh", name.parts() == 0 ? List.of() : List.of(name));
    }

    /** Databricks: {@code APPLY CHANGES INTO target FROM source KEYS (…)}, now called {@code AUTO CDC INTO}. */
    private Head applyChanges() {
        DottedName target = tokens.name(tokens.skip(1, "CHANGES", "CDC", "INTO"));
        int from = tokens.find(1, "FROM");
        if (target.parts() == 0 || from < 0) {
            return Head.unknown(tokens.list());
        }
        int source = from + 1;
        while (tokens.opens(source) || tokens.has(source, "STREAM")) {
            source++;
        }
        if (tokens.queryAt(source)) {
            return Head.query("apply_changes", List.of(target), tokens.brackets(from + 1));
        }
        List<DottedName> read = List.of(tokens.name(source));
        return new Head("apply_changes", List.of(target), read, List.of(), TableScan.Start.QUERY, false);
    }

    private Head load() {
        int table = tokens.find(1, "TABLE");
        int into = tokens.find(1, "INTO", "OVERWRITE");
        DottedName name = tokens.name(table < 0 ? tokens.size() : table + 1);
        return into < 0 || name.parts() == 0 ? Head.other("other") : Head.writing("load", List.of(name));
    }

    private Head bulk() {
        DottedName name = tokens.name(tokens.skip(1, "INSERT"));
        return Head.writing("load", name.parts() == 0 ? List.of() : List.of(name));
    }

    /** BigQuery's EXPORT DATA … AS query; Redshift's UNLOAD, whose query stands in a string. */
    private Head export() {
        boolean string = tokens.opens(1) && tokens.string(2);
        List<Token> query = string ? ScriptBody.inString(tokens.at(2)) : tokens.inner(1);
        return query.isEmpty() ? Head.other("export") : Head.query("export", List.of(), query);
    }

    /** MySQL's {@code RENAME TABLE a TO b, c TO d}. */
    private Head renamed() {
        List<DottedName> names = new ArrayList<>();
        DottedName name = tokens.name(tokens.has(1, "TABLE") ? 2 : tokens.size());
        while (name.parts() > 0) {
            names.add(name);
            boolean more = tokens.has(name.next(), "TO") || tokens.symbol(name.next(), ',');
            name = tokens.name(more ? name.next() + 1 : tokens.size());
        }
        return names.isEmpty() ? Head.other("other") : Head.writing("alter_table", names);
    }

    /** DuckDB's queries that turn a table or a query. */
    private Head turned() {
        if (tokens.opens(1)) {
            return Head.query("select", List.of(), tokens.brackets(1));
        }
        DottedName name = tokens.name(1);
        return name.parts() == 0
                ? Head.other("other")
                : new Head("select", List.of(), List.of(name), List.of(), TableScan.Start.QUERY, false);
    }

    private Head explain() {
        int inner = 1;
        while (inner < tokens.size()
                && !tokens.has(inner, "SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "CREATE", "FROM")) {
            inner = tokens.opens(inner) ? Brackets.after(tokens.list(), inner) : inner + 1;
        }
        if (inner >= tokens.size()) {
            return Head.other("other");
        }
        Head explained = HeadReader.read(tokens.from(inner));
        return new Head(
                "explain", List.of(), explained.reads(), explained.query(), explained.start(), explained.grammar());
    }
}
