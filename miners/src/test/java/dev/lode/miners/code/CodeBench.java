package dev.lode.miners.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/**
 * Prints how many lines of code a whole mine of a repository reads in a second with a heap of one gigabyte, beside the
 * time that a bare parse of the same texts takes on one processor, by language. Judges nothing. The arguments are the
 * program, a folder for what it makes, and git directories.
 */
public final class CodeBench {

    private static final int LARGEST = 1_500_000;
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final Map<String, Supplier<TSLanguage>> GRAMMARS = Map.of(
            "py", TreeSitterPython::new,
            "java", TreeSitterJava::new,
            "go", TreeSitterGo::new,
            "js", TreeSitterJavascript::new,
            "mjs", TreeSitterJavascript::new,
            "jsx", TreeSitterJavascript::new,
            "ts", TreeSitterTypescript::new,
            "tsx", TreeSitterTsx::new);

    private CodeBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (String repository : List.of(arguments).subList(2, arguments.length)) {
            Map<String, Parsed> parsed = parse(Path.of(repository));
            parsed.forEach(CodeBench::print);
            Parsed all = new Parsed();
            parsed.values().forEach(all::add);
            print("all", all);
            mine(arguments[0], Path.of(arguments[1]), repository, all);
        }
    }

    /** Texts of one language: how many lines they have, and how long their parser took. */
    private static final class Parsed {
        private long lines;
        private long nanoseconds;

        void add(Parsed other) {
            lines += other.lines;
            nanoseconds += other.nanoseconds;
        }
    }

    private static Map<String, Parsed> parse(Path repository) throws IOException, InterruptedException {
        Map<String, Parsed> parsed = new TreeMap<>();
        Map<String, TSParser> parsers = new TreeMap<>();
        Process archive = new ProcessBuilder(
                        "git", "-C", repository.toString(), "archive", "--format=zip", "-0", "HEAD")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream stream = archive.getInputStream();
                ZipInputStream files = new ZipInputStream(stream)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                String extension = file.getName().substring(file.getName().lastIndexOf('.') + 1);
                if (!file.isDirectory() && GRAMMARS.containsKey(extension)) {
                    TSParser parser = parsers.computeIfAbsent(extension, CodeBench::parser);
                    parse(files.readAllBytes(), parser, parsed.computeIfAbsent(extension, _ -> new Parsed()));
                }
            }
            // Behind the last file stands the directory of all; git fails when nobody reads it.
            stream.transferTo(OutputStream.nullOutputStream());
        } finally {
            parsers.values().forEach(TSParser::close);
        }
        if (archive.waitFor() != 0) {
            throw new IOException("git archive ended " + archive.exitValue());
        }
        return parsed;
    }

    private static TSParser parser(String extension) {
        TSParser parser = new TSParser();
        parser.setLanguage(GRAMMARS.get(extension).get());
        return parser;
    }

    private static void parse(byte[] content, TSParser parser, Parsed parsed) {
        if (content.length > LARGEST) {
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (TSTree tree = parser.parseString(null, text)) {
            parsed.nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        parsed.lines += text.lines().count();
    }

    /** As {@code bin/lode} runs it, with the heap that it may take. */
    private static void mine(String lode, Path folder, String repository, Parsed all)
            throws IOException, InterruptedException {
        String workspace = folder.resolve(Long.toHexString(System.nanoTime())).toString();
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "\"$@\" > /dev/null; echo $?; times",
                "sh",
                lode,
                "mine",
                repository,
                "--workspace",
                workspace);
        builder.environment().put("LODE_JAVA_OPTIONS", "-Xmx1g");
        long start = System.nanoTime();
        Process mining = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] output = new String(mining.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n");
        double wall = (System.nanoTime() - start) / 1e9;
        double processor = TIME.matcher(output[output.length - 1])
                .results()
                .mapToDouble(CodeBench::seconds)
                .sum();
        print("mine", "exit code with 1 GiB of heap", Double.parseDouble(output[0]), "");
        print("mine", "wall", wall, "s");
        print("mine", "processor", processor, "s");
        print("mine", "speed, wall", all.lines / 1000.0 / wall, "kLOC/s");
        print("mine", "processor / bare parse", processor / (all.nanoseconds / 1e9), "times");
    }

    private static double seconds(MatchResult time) {
        return Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2));
    }

    private static void print(String language, Parsed parsed) {
        double seconds = parsed.nanoseconds / 1e9;
        print(language, "lines", parsed.lines / 1000.0, "kLOC");
        print(language, "bare parse, processor", seconds, "s");
        print(language, "bare parse, speed", parsed.lines / 1000.0 / seconds, "kLOC/s");
    }

    private static void print(String subject, String what, double figure, String unit) {
        System.out.println(String.format(Locale.ROOT, "code %-11s %-36s %12.2f %s", subject, what, figure, unit));
    }
}
