package dev.lode.miners.embedded;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.code.variables.FileVariables;
import dev.lode.sql.Dialect;
import dev.lode.sql.SqlScript;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds SQL and data frames in one Python file or notebook. */
final class PythonFile {

    /** A file without any of these has neither. */
    private static final Pattern SIGNS = Pattern.compile(
            "sql|SQL|execute|saveAsTable|insertInto|writeTo|toTable|DeltaTable"
                    + "|\\.table\\(|TempView|dlt|pipelines|(?i:select\\s.*from|insert\\s+into|merge\\s+into|delete\\s+from|update\\s+\\S+\\s+set)",
            Pattern.DOTALL);

    private static final Map<String, String> DRIVERS = new TreeMap<>(Map.ofEntries(
            Map.entry("psycopg", "postgres"),
            Map.entry("psycopg2", "postgres"),
            Map.entry("asyncpg", "postgres"),
            Map.entry("redshift_connector", "redshift"),
            Map.entry("snowflake", "snowflake"),
            Map.entry("bigquery", "bigquery"),
            Map.entry("pymysql", "mysql"),
            Map.entry("MySQLdb", "mysql"),
            Map.entry("mysql", "mysql"),
            Map.entry("duckdb", "duckdb"),
            Map.entry("cx_Oracle", "oracle"),
            Map.entry("oracledb", "oracle"),
            Map.entry("pymssql", "tsql"),
            Map.entry("databricks", "databricks"),
            Map.entry("pyspark", "databricks"),
            Map.entry("dlt", "databricks")));

    private static final Set<String> TABLES = Set.of(
            "table", "view", "materialized_view", "create_table", "create_view", "append_flow", "temporary_view");

    private static final Set<String> PIPELINES = Set.of("dlt", "dp", "pipelines");

    private final SyntaxTree tree;
    private final PythonCode code;
    private final Findings findings;
    private final SqlCalls queries;

    private PythonFile(SyntaxTree tree, FileVariables outside, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        this.code = new PythonCode(tree, outside);
        this.queries = new SqlCalls(code, driver(tree.captures("import")), findings);
    }

    static boolean mayHold(String text) {
        return SIGNS.matcher(text).find();
    }

    static void read(SyntaxTree tree, FileVariables outside, Findings findings) {
        PythonFile file = new PythonFile(tree, outside, findings);
        List<Call> calls = tree.captures("call").stream()
                .flatMap(capture -> file.code.call(capture.node()).stream())
                .toList();
        calls.forEach(file.queries::read);
        DataFrames frames = new DataFrames(file.code, file.queries, findings);
        tree.captures("decorated").forEach(capture -> file.pipeline(capture.node(), frames));
        frames.read(calls);
        tree.captures("assignment").forEach(file::constant);
    }

    /** The one database whose driver the file imports. */
    private static Optional<Dialect> driver(List<Capture> imports) {
        Set<String> names = new TreeSet<>();
        for (Capture capture : imports) {
            for (String word : capture.node().text().split("[^\\w]+")) {
                if (DRIVERS.containsKey(word)) {
                    names.add(DRIVERS.get(word));
                }
            }
        }
        return names.size() == 1 ? Dialects.named(names.iterator().next()) : Optional.empty();
    }

    /** {@code @dlt.table(name="x")} before a function that gives the rows. */
    private void pipeline(SyntaxNode decorated, DataFrames frames) {
        Optional<SyntaxNode> function = decorated.field("definition");
        for (SyntaxNode part : decorated.parts()) {
            Optional<SyntaxNode> decorator = part.type().equals("decorator") ? part.first() : Optional.empty();
            Optional<Call> call = decorator.flatMap(code::call);
            SyntaxNode called = decorator
                    .flatMap(node -> node.field("function"))
                    .or(() -> decorator)
                    .orElse(part);
            String object = called.field("object").map(SyntaxNode::text).orElse("");
            String name = called.field("attribute").map(SyntaxNode::text).orElse("");
            if (function.isPresent() && PIPELINES.contains(object) && TABLES.contains(name)) {
                CodeText own = function.get()
                        .field("name")
                        .map(node -> CodeText.of(node.text(), node.line()))
                        .orElse(CodeText.EMPTY);
                CodeText target = call.flatMap(found -> found.argument(Integer.MAX_VALUE, "name", "target"))
                        .map(code::text)
                        .orElse(own);
                frames.pipeline(function.get(), target);
            }
        }
    }

    /** A constant that is a query on tables, though no call is seen that runs it. */
    private void constant(Capture capture) {
        SyntaxNode node = capture.node();
        Optional<SyntaxNode> value = node.field("right")
                .filter(right -> Set.of("string", "concatenated_string", "parenthesized_expression")
                        .contains(right.type()));
        boolean top = node.parent()
                .flatMap(SyntaxNode::parent)
                .filter(block -> block.type().equals("module")
                        || block.parent()
                                .filter(around -> around.type().equals("class_definition"))
                                .isPresent())
                .isPresent();
        if (value.isEmpty() || !top) {
            return;
        }
        CodeText text = code.text(value.get()).asSql();
        if (SqlText.isEvident(text.text()) && !findings.holds(text.text()) && namesTables(text.text())) {
            findings.add(new SqlText(text, queries.dialect(), SqlText.CONSTANT));
        }
    }

    private static boolean namesTables(String text) {
        return SqlScript.read(text, Dialects.chosen(text).dialect()).stream()
                .anyMatch(statement -> !statement.scanned()
                        && !(statement.reads().isEmpty() && statement.writes().isEmpty()));
    }
}
