package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.TableUse;
import dev.lode.sql.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the tables that data frames come from and go to. What flows into a write is what its chain of calls reads, and
 * what the variables in it were made of; columns are not followed.
 */
final class DataFrames {

    private static final Pattern READER = Pattern.compile(
            "(?i)(?:.*[._])?(?:spark|session|sqlcontext|hivecontext)\\w*(?:\\(\\))?|.*\\.read(?:Stream)?\\b.*|.*spark.*");

    private static final Pattern PIPELINE = Pattern.compile("dlt|dp|pipelines");

    private static final Set<String> WRITERS = Set.of(
            "saveAsTable",
            "insertInto",
            "toTable",
            "writeTo",
            "save_as_table",
            "createOrReplaceTempView",
            "createTempView",
            "createGlobalTempView",
            "createOrReplaceGlobalTempView",
            "registerTempTable",
            "to_gbq",
            "tableName");

    /** A chain that takes more steps is not followed to its end. */
    private static final int MOST_STEPS = 3_000;

    private static final int DEEPEST = 60;

    private final Code code;
    private final SqlCalls queries;
    private final Findings findings;

    /** Calls that read and whose reads flow into a write, by their place. */
    private final Set<Integer> flowing = new HashSet<>();

    private int steps;

    DataFrames(Code code, SqlCalls queries, Findings findings) {
        this.code = code;
        this.queries = queries;
        this.findings = findings;
    }

    /** All calls of the file that name tables, those that write first. */
    void read(List<Call> calls) {
        for (Call call : calls) {
            Optional<CodeText> target = written(call);
            if (target.isPresent()) {
                flow(call.node(), target.get(), List.of(call.node()));
            } else if (call.name().equals("merge") && call.object().isPresent()) {
                merge(call);
            } else if (call.name().startsWith("apply_changes") || call.name().startsWith("create_auto_cdc_flow")) {
                call.argument(0, "target").ifPresent(name -> change(call, name));
            }
        }
        for (Call call : calls) {
            if (!flowing.contains(call.node().end())) {
                table(call).ifPresent(table -> add(call.node(), List.of(table), List.of()));
            }
        }
    }

    private void change(Call call, SyntaxNode target) {
        List<NamedTable> reads = call.argument(1, "source")
                .map(code::text)
                .map(NamedTable::of)
                .map(List::of)
                .orElse(List.of());
        add(call.node(), reads, List.of(NamedTable.of(code.text(target))));
    }

    /** A function that a pipeline makes a table of. */
    void pipeline(SyntaxNode function, CodeText target) {
        flow(function, target, List.of(function));
    }

    private void flow(SyntaxNode whole, CodeText target, List<SyntaxNode> from) {
        List<NamedTable> reads = sources(from);
        NamedTable written = NamedTable.of(target);
        add(
                whole,
                reads.stream()
                        .filter(read -> !read.name().equals(written.name()))
                        .toList(),
                List.of(written));
    }

    private void add(SyntaxNode node, List<NamedTable> reads, List<NamedTable> writes) {
        findings.add(new DataFlow(node.line(), node.end(), reads, writes));
    }

    /** {@code DeltaTable.forName(spark, "t").merge(source, …)} */
    private void merge(Call call) {
        List<SyntaxNode> source = call.argument(0, "source").stream().toList();
        if (!call.receiver().isEmpty() && isDelta(call.object().orElseThrow(), new HashSet<>())) {
            List<NamedTable> targets = sources(List.of(call.object().orElseThrow()));
            if (!targets.isEmpty()) {
                add(call.node(), sources(source), targets);
            }
        }
    }

    private boolean isDelta(SyntaxNode node, Set<Integer> seen) {
        return seen.add(node.start())
                && (node.text().contains("DeltaTable.")
                        || innermost(node).stream()
                                .flatMap(name -> code.values(name).stream())
                                .anyMatch(value -> isDelta(value, seen)));
    }

    private Optional<SyntaxNode> innermost(SyntaxNode node) {
        SyntaxNode inner = node;
        for (Optional<Call> call = code.call(inner); call.isPresent(); call = code.call(inner)) {
            if (call.get().object().isEmpty()) {
                return Optional.empty();
            }
            inner = call.get().object().get();
        }
        return Optional.of(inner);
    }

    private Optional<CodeText> written(Call call) {
        if (call.name().equals("to_sql")) {
            Optional<CodeText> schema =
                    call.argument(Integer.MAX_VALUE, "schema").map(code::text);
            return call.argument(0, "name")
                    .map(code::text)
                    .map(name -> schema.filter(CodeText::stated)
                            .map(prefix ->
                                    prefix.plus(CodeText.at(name.line(0), ".")).plus(name))
                            .orElse(name));
        }
        boolean writes = WRITERS.contains(call.name())
                && call.object().isPresent()
                && (!call.name().equals("tableName") || call.receiver().contains("DeltaTable"));
        return writes ? call.argument(0, "name", "tableName", "table").map(code::text) : Optional.empty();
    }

    /** The table that a call reads. */
    private Optional<NamedTable> table(Call call) {
        Optional<SyntaxNode> name = switch (call.name()) {
            case "table" ->
                READER.matcher(call.receiver()).matches() ? call.argument(0, "tableName", "name") : Optional.empty();
            case "forName" ->
                call.receiver().endsWith("DeltaTable") ? call.argument(1, "tableOrViewName") : Optional.empty();
            case "read", "read_stream", "readStream" ->
                PIPELINE.matcher(call.receiver()).matches() ? call.argument(0, "name") : Optional.empty();
            case "read_sql_table" -> call.argument(0, "table_name");
            default -> Optional.empty();
        };
        return name.map(code::text).map(NamedTable::of);
    }

    private List<NamedTable> sources(List<SyntaxNode> nodes) {
        steps = 0;
        Set<Integer> seen = new HashSet<>();
        Set<NamedTable> tables = new TreeSet<>(Comparator.comparing(NamedTable::name)
                .thenComparingInt(NamedTable::line)
                .thenComparing(NamedTable::stated));
        nodes.forEach(node -> collect(node, tables, seen, 0));
        Set<String> names = new HashSet<>();
        return tables.stream().filter(table -> names.add(table.name())).toList();
    }

    private void collect(SyntaxNode node, Set<NamedTable> tables, Set<Integer> seen, int depth) {
        if (++steps > MOST_STEPS || depth > DEEPEST) {
            return;
        }
        Optional<Call> call = code.call(node);
        call.ifPresent(found -> {
            table(found).ifPresent(tables::add);
            queries.query(found).ifPresent(sql -> tables.addAll(tables(sql)));
            flowing.add(node.end());
        });
        if (node.type().equals("identifier")) {
            for (SyntaxNode value : code.values(node)) {
                if (seen.add(value.start())) {
                    collect(value, tables, seen, depth + 1);
                }
            }
            return;
        }
        node.parts().forEach(part -> collect(part, tables, seen, depth + 1));
    }

    private static List<NamedTable> tables(CodeText sql) {
        List<NamedTable> tables = new ArrayList<>();
        for (SqlStatement statement :
                SqlScript.read(sql.text(), Dialects.named("databricks").orElseGet(Dialects::ansi))) {
            for (TableUse use : statement.reads()) {
                tables.add(new NamedTable(
                        use.name(), sql.lineOf(use.line()), sql.stated() && use.certain(), sql.values()));
            }
        }
        return tables;
    }
}
