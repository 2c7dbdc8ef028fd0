package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the texts that calls run as SQL.
 *
 * @param dialect of the database that the file speaks to, where it says so
 */
record SqlCalls(Code code, Optional<Dialect> dialect, Findings findings) {

    /** What they are given is SQL, commands included. */
    private static final Set<String> RUNNERS = Set.of(
            "sql",
            "execute",
            "executemany",
            "executescript",
            "execute_sql",
            "execute_query",
            "exec_driver_sql",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "prepareStatement",
            "prepareCall",
            "addBatch",
            "createNativeQuery",
            "run_sql",
            "sql_query");

    /** What they are given may be SQL; their names are common. */
    private static final Set<String> TAKERS = Set.of(
            "text",
            "query",
            "run",
            "run_query",
            "read_sql",
            "read_sql_query",
            "read_gbq",
            "query_df",
            "fetch",
            "fetchrow",
            "fetchval",
            "fetch_all",
            "fetch_one",
            "fetchall",
            "fetch_pandas_all",
            "get_records",
            "get_first",
            "get_pandas_df",
            "raw",
            "read_database",
            "scalar",
            "stream",
            "copy_expert",
            "mogrify",
            "queryForObject",
            "queryForList",
            "queryForMap",
            "queryForRowSet",
            "queryForStream",
            "update",
            "batchUpdate",
            "createQuery",
            "createUpdate",
            "createScript",
            "nativeQuery",
            "SQLExecuteQueryOperator");

    private static final String[] KEYWORDS = {
        "sql", "query", "statement", "sql_query", "sqlQuery", "operation", "stmt", "hql", "command"
    };

    private static final Pattern DATABASE = Pattern.compile(
            "(?i).*(?:cur|cursor|conn|connection|engine|database|db|session|spark|statement|jdbc)\\w*(?:\\(\\))?");

    private static final Pattern SPARK = Pattern.compile("(?i).*(?:spark|sqlcontext|hivecontext)\\w*");

    void read(Call call) {
        boolean runs = RUNNERS.contains(call.name());
        boolean takes = TAKERS.contains(call.name());
        Optional<SyntaxNode> argument =
                runs || takes ? call.argument(0, KEYWORDS) : call.argument(Integer.MAX_VALUE, "sql", "hql", "bql");
        if (argument.isEmpty()) {
            return;
        }
        for (SyntaxNode expression : alternatives(argument.get())) {
            CodeText text = code.text(expression);
            boolean sql = runs ? SqlText.isStatement(text.text()) : SqlText.isEvident(text.text());
            if (sql) {
                boolean there = expression.start() >= argument.get().start()
                        && expression.end() <= argument.get().end();
                boolean stated = text.stated() && there;
                findings.add(new SqlText(text.asSql(), dialect(call), stated ? SqlText.STATED : SqlText.FOLLOWED));
            } else if (runs
                    && text.unknown()
                    && DATABASE.matcher(call.receiver()).matches()) {
                findings.add(new Findings.Unknown(
                        argument.get().line(), argument.get().text()));
            }
        }
    }

    /** The elements of a list, or the values that a name may have. */
    private List<SyntaxNode> alternatives(SyntaxNode argument) {
        if (argument.type().equals("list")) {
            return argument.parts();
        }
        List<SyntaxNode> values = code.values(argument);
        return values.size() > 1 ? values : List.of(argument);
    }

    /** A query that a call of data frames is made of. */
    Optional<CodeText> query(Call call) {
        boolean sql = call.name().equals("sql") || call.name().startsWith("read_sql");
        return sql
                ? call.argument(0, KEYWORDS)
                        .map(code::text)
                        .filter(text -> SqlText.isQuery(text.text()))
                        .map(CodeText::asSql)
                : Optional.empty();
    }

    Optional<Dialect> dialect(Call call) {
        String receiver = call.receiver().toLowerCase(Locale.ROOT);
        return call.name().equals("sql") && SPARK.matcher(receiver).matches() ? Dialects.named("databricks") : dialect;
    }
}
