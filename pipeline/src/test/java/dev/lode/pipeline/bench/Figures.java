package dev.lode.pipeline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Prints what was measured, one line a figure: what was done, how much it was, and in which unit. */
final class Figures {

    private final PrintStream out;
    private final String subject;

    Figures(PrintStream out, String subject) {
        this.out = out;
        this.subject = subject;
    }

    void print(String what, double figure, String unit) {
        out.println(String.format(Locale.ROOT, "%-16s %-36s %12.2f %s", subject, what, figure, unit));
    }

    void print(String what, String text) {
        out.println(String.format(Locale.ROOT, "%-16s %-36s %s", subject, what, text));
    }

    /** Cores and load: a figure means little without them. */
    void machine() {
        print("cores", Runtime.getRuntime().availableProcessors(), "");
        print(
                "load average before",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "processes");
    }

    /** The most memory that this process ever had. */
    void peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            print("peak memory", "unknown on this system");
            return;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                print("peak memory", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0, "MiB");
            }
        }
    }

    /** Seconds that this process has used all processors; unlike a clock it does not see what else runs. */
    static double processor() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
