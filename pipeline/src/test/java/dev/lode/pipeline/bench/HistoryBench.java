package dev.lode.pipeline.bench;

import dev.lode.pipeline.checkout.CheckoutSettings;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.Credentials;
import dev.lode.pipeline.checkout.OpenRepository;
import dev.lode.pipeline.checkout.RepositorySource;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The processor time of the git miner on one repository, that of starting Java and compiling included, beside git's own
 * for the same rows.
 */
final class HistoryBench {

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private HistoryBench() {}

    static void run(Path repository) throws IOException, InterruptedException {
        Figures figures = new Figures(System.out, "git miner");
        figures.print("repository", repository.toString());
        double git = git(repository);
        Counting facts = new Counting();
        long start = System.nanoTime();
        Checkouts checkouts = new Checkouts(CheckoutSettings.in(repository).withAlternates(), Credentials.none());
        try (OpenRepository checkout = checkouts.open(RepositorySource.of(repository.toString()))) {
            miner().mine(checkout, facts);
        }
        double wall = Figures.seconds(start);
        double own = Figures.processor();
        figures.print("facts", facts.count, "");
        figures.print("git log, processor", git, "s");
        figures.print("miner, processor", own, "s");
        figures.print("miner, wall", wall, "s");
        figures.print("miner / git, processor", own / git, "times");
        figures.peak();
    }

    private static Miner miner() {
        return ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> miner.describe().id().equals("git"))
                .findFirst()
                .orElseThrow();
    }

    /** Processor seconds of git; the shell's {@code times} prints its own and, in the second line, its children's. */
    private static double git(Path repository) throws IOException, InterruptedException {
        String log = "git -C \"$0\" log --numstat -M --histogram --no-merges HEAD >/dev/null && times";
        String[] lines = output("sh", "-c", log, repository.toString()).split("\n");
        List<MatchResult> times =
                TIME.matcher(lines[lines.length - 1]).results().toList();
        return times.stream()
                .mapToDouble(time -> Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2)))
                .sum();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended " + process.exitValue());
        }
        return output;
    }

    /** Drops what it is given. */
    private static final class Counting implements FactSink {

        private int count;

        @Override
        public void emit(Fact fact) {
            count++;
        }

        @Override
        public void report(Issue issue) {
            // Not what is measured.
        }
    }
}
