package dev.lode.sql.truth;

import com.sun.management.OperatingSystemMXBean;
import dev.lode.sql.SqlScript;
import dev.lode.sql.lineage.ColumnLineage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Prints how fast SQL is read, on the corpora of {@code -Dtruth.corpora}: statements with their tables, and columns of
 * compiled models beside sqlglot, whose work tree is the argument. It judges nothing. Times are of the processor: of
 * the reading thread once it is warm, and, for the first pass, of the whole process with its compiler and collector.
 */
public final class SqlBench {

    private static final int PASSES = 3;
    /** Of so many models one is followed to its columns: sqlglot would take minutes for all. */
    private static final int ONE_OF = 5;

    private SqlBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Item> texts = Corpus.named("dbt-models", "sql-bigquery", "sql-databricks", "sql-snowflake").stream()
                .flatMap(corpus -> corpus.items().stream())
                .toList();
        print(
                "statements with their tables",
                "statements",
                new Pass(
                        texts,
                        item -> SqlScript.read(item.sql(), item.dialect()).size()));
        Sample sample = Sample.of();
        Pass columns = new Pass(sample.items, SqlBench::columns);
        Seconds own = print("columns of models", "columns", columns);
        Seconds both = print("statements, tables and columns of models", "columns", new Pass(sample.items, item -> {
            SqlScript.read(item.sql(), item.dialect());
            return columns(item);
        }));
        if (arguments.length > 0) {
            besides(sample, own, both, Path.of(arguments[0]));
        }
    }

    private static long columns(Item item) {
        return ColumnLineage.read(item.sql(), item.dialect(), item.catalog()).stream()
                .mapToLong(statement -> statement.outputs().size())
                .sum();
    }

    /** Models whose columns and whose parents' columns are known, and where their files are. */
    private record Sample(List<Item> items, List<String> paths) {

        static Sample of() {
            List<Corpus> corpora = Corpus.named("dbt-models");
            List<Item> items = corpora.stream()
                    .flatMap(corpus -> corpus.items().stream())
                    .filter(Sample::taken)
                    .toList();
            List<String> paths = corpora.stream()
                    .flatMap(corpus -> corpus.items().stream()
                            .filter(Sample::taken)
                            .map(item -> corpus.folder().resolve(item.name()).toString()))
                    .toList();
            return new Sample(items, paths);
        }

        private static boolean taken(Item item) {
            return item.says("second") && Math.floorMod(item.name().hashCode(), ONE_OF) == 0;
        }
    }

    /** Reads all items once and counts what it finds. */
    private record Pass(List<Item> items, ToLongFunction<Item> work) {

        long run() {
            return items.stream().mapToLong(work).sum();
        }
    }

    /** Of the processor: a first pass, with Java's compiler, and the best of those after it. */
    private record Seconds(double first, double warm) {}

    private static Seconds print(String what, String unit, Pass pass) {
        double start = processSeconds();
        long count = pass.run();
        double first = processSeconds() - start;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < PASSES; i++) {
            double from = threadSeconds();
            pass.run();
            best = Math.min(best, threadSeconds() - from);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "sql · %s: %d texts, %d %s; %.0f %s/s, %.0f texts/s (first pass, with the compiler's time: %.0f %s/s)",
                what,
                pass.items.size(),
                count,
                unit,
                count / best,
                unit,
                pass.items.size() / best,
                count / first,
                unit));
        return new Seconds(first, best);
    }

    private static void besides(Sample sample, Seconds own, Seconds both, Path sqlglot)
            throws IOException, InterruptedException {
        Path list = Files.createTempFile("models", ".txt");
        Files.write(list, sample.paths);
        Path script = Path.of("src", "test", "resources", "corpora", "sqlglot_columns.py");
        Process python = new ProcessBuilder("python3", script.toString(), sqlglot.toString(), list.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        python.waitFor();
        Files.delete(list);
        String[] cells = told.split("\t");
        double seconds = Double.parseDouble(cells[0]);
        System.out.println(String.format(
                Locale.ROOT,
                "sql · sqlglot on the same models: %s columns, %s texts failed, %.1f s; Lode %.2f s, %.1f times as fast"
                        + " (%.1f in its first pass); with statements and tables %.2f s, %.1f times",
                cells[1],
                cells[2],
                seconds,
                own.warm,
                seconds / own.warm,
                seconds / own.first,
                both.warm,
                seconds / both.warm));
    }

    private static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double processSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
