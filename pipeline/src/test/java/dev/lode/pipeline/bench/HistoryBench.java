package dev.lode.pipeline.bench;

import dev.lode.pipeline.checkout.CheckoutSettings;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.Credentials;
import dev.lode.pipeline.checkout.OpenRepository;
import dev.lode.pipeline.checkout.RepositorySource;
import dev.lode.pipeline.plugins.SharingCheckout;
import dev.lode.pipeline.plugins.SpareThreads;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The git miner beside git's own log of the same rows: both as processes of their own, starting and compiling included,
 * in turn so that what else the machine does meets both. And the memory of the miner on histories that differ in length.
 */
final class HistoryBench {

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final int TIMES = 3;
    private static final int LINES_OF_A_FILE = 1000;
    private static final int FACTS_BETWEEN_LOOKS = 250;

    private HistoryBench() {}

    /** Processor and wall seconds. */
    private record Cost(double processor, double wall) {}

    /** @param miner the command that runs {@link #mine} */
    static void run(Path repository, List<String> miner) throws IOException, InterruptedException {
        Figures figures = new Figures(System.out, "git miner");
        String git = repository.toString();
        figures.print("repository", output("sh", "-c", "git -C \"$0\" config remote.origin.url || echo \"$0\"", git));
        figures.print("commit", output("git", "-C", git, "rev-parse", "HEAD"));
        figures.print("commits", output("git", "-C", git, "rev-list", "--count", "HEAD"));
        List<Cost> gits = new ArrayList<>();
        List<Cost> miners = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            gits.add(cost("git", "-C", git, "log", "--numstat", "-M", "--histogram", "--no-merges", "HEAD"));
            miners.add(cost(miner.toArray(String[]::new)));
        }
        double processor = median(gits.stream().map(Cost::processor).toList());
        double wall = median(gits.stream().map(Cost::wall).toList());
        double ownProcessor = median(miners.stream().map(Cost::processor).toList());
        double ownWall = median(miners.stream().map(Cost::wall).toList());
        figures.print("git log, processor", processor, "s");
        figures.print("miner, processor", ownProcessor, "s");
        figures.print("miner / git, processor", ownProcessor / processor, "times");
        figures.print("git log, wall", wall, "s");
        figures.print("miner, wall", ownWall, "s");
        figures.print("miner / git, wall", ownWall / wall, "times");
    }

    /** Mines with all processors and drops what is said. */
    static void mine(Path repository) {
        int spare = Runtime.getRuntime().availableProcessors() - 1;
        mine(repository, new SpareThreads(spare), new Dropping(() -> {}));
    }

    /** The heap that one thread of the miner takes at most, and holds on to, on a generated history. */
    static void memory(Path folder, int commits) throws IOException, InterruptedException {
        Path repository = folder.resolve(commits + "-commits.git");
        GeneratedHistory.write(repository, commits, LINES_OF_A_FILE);
        AtomicLong most = new AtomicLong();
        mine(repository, new SpareThreads(0), new Dropping(() -> most.accumulateAndGet(used(), Math::max)));
        Figures figures = new Figures(System.out, "git miner");
        figures.print("heap at its peak, " + commits + " commits", most.getAndSet(0) / 1024.0 / 1024, "MiB");
        mine(repository, new SpareThreads(0), new Dropping(() -> {
            System.gc();
            most.accumulateAndGet(used(), Math::max);
        }));
        figures.print("heap held at most, " + commits + " commits", most.get() / 1024.0 / 1024, "MiB");
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void mine(Path repository, SpareThreads spare, FactSink sink) {
        Miner miner = ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(any -> any.describe().id().equals("git"))
                .findFirst()
                .orElseThrow();
        Checkouts checkouts = new Checkouts(CheckoutSettings.in(repository).withAlternates(), Credentials.none());
        try (OpenRepository checkout = checkouts.open(RepositorySource.of(repository.toString()))) {
            miner.mine(new SharingCheckout(checkout, spare), sink);
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** The shell's {@code times} prints its own processor time and, in the second line, that of what it ran. */
    private static Cost cost(String... command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null && times", "sh"));
        shell.addAll(List.of(command));
        long start = System.nanoTime();
        String[] lines = output(shell.toArray(String[]::new)).split("\n");
        double wall = Figures.seconds(start);
        List<MatchResult> times =
                TIME.matcher(lines[lines.length - 1]).results().toList();
        double processor = times.stream()
                .mapToDouble(time -> Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2)))
                .sum();
        return new Cost(processor, wall);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended " + process.exitValue());
        }
        return output.strip();
    }

    /** Drops what it is given, and looks up from time to time. */
    private static final class Dropping implements FactSink {

        private final AtomicLong count = new AtomicLong();
        private final Runnable look;

        Dropping(Runnable look) {
            this.look = look;
        }

        @Override
        public void emit(Fact fact) {
            if (count.incrementAndGet() % FACTS_BETWEEN_LOOKS == 0) {
                look.run();
            }
        }

        @Override
        public void report(Issue issue) {
            // Not what is measured.
        }
    }
}
