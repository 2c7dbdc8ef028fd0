package dev.lode.miners.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.code.Modules;
import dev.lode.miners.java.calls.AttributedCall;
import dev.lode.miners.java.calls.CallTarget;
import dev.lode.miners.java.calls.FileCalls;
import dev.lode.miners.java.calls.Place;
import dev.lode.spi.Checkout;
import dev.lode.spi.CheckoutView;
import dev.lode.spi.JavaSettings;
import dev.lode.spi.SourceFiles;
import dev.lode.testkit.GitCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the calls of work trees that Maven has built to what javac says of them with the class path of that build; see
 * {@link JavacCalls}. {@code -Dtruth.java=FOLDER} names work trees, joined by colons.
 */
@Tag("truth")
class CallsTruthTest {

    @Test
    void callsLeadWhereTheCompilerOfTheBuildLeads() throws Exception {
        for (String name : System.getProperty("truth.java").split(":")) {
            Path folder = Path.of(name);
            Map<String, List<String>> expected = JavacCalls.of(folder);
            Score sources = score(expected, folder, List.of());
            System.out.println(folder.getFileName() + ", sources only: " + sources);
            Score jars = score(expected, folder, JavacCalls.jars(folder));
            System.out.println(folder.getFileName() + ", with jars: " + jars);
            assertThat(sources.recall()).isGreaterThanOrEqualTo(85);
            assertThat(sources.precision()).isGreaterThanOrEqualTo(99);
            assertThat(jars.recall()).isGreaterThanOrEqualTo(97);
            assertThat(jars.precision()).isGreaterThanOrEqualTo(99);
        }
    }

    private static Score score(Map<String, List<String>> expected, Path folder, List<Path> jars) {
        Map<String, List<CallTarget>> found = read(folder, jars);
        Score score = new Score();
        expected.forEach((site, callees) -> score.add(site, callees, found.getOrDefault(site, List.of())));
        return score;
    }

    private record WithJars(Checkout whole, JavaSettings java) implements CheckoutView {}

    private static Map<String, List<CallTarget>> read(Path folder, List<Path> jars) {
        Checkout checkout =
                new WithJars(new GitCheckout("example", folder.resolve(".git")), new JavaSettings(jars, "any"));
        RecordingSink sink = new RecordingSink();
        Map<String, List<CallTarget>> found = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaCalls calls = new JavaCalls("example");
        try (JavaSource source = new JavaSource("example", new Modules("example", "java"), calls, compiler)) {
            new SourceFiles(checkout, List.of("*.java")).forEach(sink, source::read);
        }
        calls.read(compiler, checkout, file -> add(file, found), sink::report);
        return found;
    }

    private static void add(FileCalls calls, Map<String, List<CallTarget>> found) {
        for (AttributedCall site : calls.sites()) {
            String name = site.name()
                    .substring(1
                            + Math.max(
                                    site.name().lastIndexOf('.'),
                                    Math.max(
                                            site.name().lastIndexOf(' '),
                                            site.name().lastIndexOf(':'))));
            found.computeIfAbsent(calls.path() + ":" + site.line() + " " + name, absent -> new ArrayList<>())
                    .add(site.target() == null ? new CallTarget(null, "?", "unknown", 0) : site.target());
        }
    }

    /** Counts of calls. */
    private static final class Score {

        private int sites;
        private int missing;
        private int inside;
        private int right;
        private int led;
        private final Map<String, int[]> rules = new TreeMap<>();

        void add(String site, List<String> expected, List<CallTarget> found) {
            sites += expected.size();
            missing += Math.max(0, expected.size() - found.size());
            inside += (int) expected.stream().filter(place -> !place.isEmpty()).count();
            List<String> left = new ArrayList<>(expected);
            for (CallTarget callee : found) {
                Place place = callee.declaration();
                String at = place == null ? "" : place.path() + ":" + place.line() + ":" + place.column();
                boolean isRight = left.remove(at);
                int[] counts =
                        rules.computeIfAbsent(callee.rule() + (place == null ? "-outside" : ""), absent -> new int[2]);
                counts[0]++;
                counts[1] += isRight ? 1 : 0;
                if (place != null) {
                    led++;
                    right += isRight ? 1 : 0;
                }
            }
        }

        double recall() {
            return 100.0 * right / Math.max(1, inside);
        }

        double precision() {
            return 100.0 * right / Math.max(1, led);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d calls, %d not told; %d lead into the project: recall %.2f %%, precision %.2f %%",
                    sites,
                    missing,
                    inside,
                    recall(),
                    precision()));
            rules.forEach((rule, counts) -> text.append("; ")
                    .append(rule)
                    .append(' ')
                    .append(counts[1])
                    .append('/')
                    .append(counts[0]));
            return text.toString();
        }
    }
}
