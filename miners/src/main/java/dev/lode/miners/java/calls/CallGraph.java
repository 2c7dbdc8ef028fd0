package dev.lode.miners.java.calls;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Who calls whom in the Java sources of a repository. The compiler of the running JDK attributes them, in as many
 * compilations as the plan needs; a file that it fails on costs its own calls.
 */
public final class CallGraph {

    /** How the compiler is to take all sources: as the newest Java, with what is in preview. */
    public static final List<String> LANGUAGE = List.of(
            "-proc:none",
            "--enable-preview",
            "--source",
            String.valueOf(Runtime.version().feature()));

    /** Files of one compilation that the compiler may fail on before all of it is given up. */
    private static final int PATIENCE = 20;

    private final Checkout checkout;
    private final Function<FileEntry, String> text;

    /** @param text of a file as {@link SourceUnit} was made of it */
    public CallGraph(Checkout checkout, Function<FileEntry, String> text) {
        this.checkout = checkout;
        this.text = text;
    }

    /**
     * @param found gets what a file calls, from several threads perhaps
     * @param told gets what was not read, likewise
     */
    public void read(JavaCompiler compiler, List<SourceUnit> units, Consumer<FileCalls> found, Consumer<Issue> told) {
        CompilationPlan plan = new CompilationPlan(units);
        plan.leftOut()
                .forEach(unit ->
                        told.accept(skipped(unit.path(), "its types are defined in too many files of the repository")));
        try (LibraryClasses libraries = new LibraryClasses(checkout.java().jars(), told)) {
            checkout.spread(plan.compilations().iterator(), () -> new Compiling(compiler, libraries, found, told));
        }
    }

    private static Issue skipped(String path, String why) {
        return Issue.warning("CALLS_SKIPPED", path, 0, "its calls are not told: " + why);
    }

    /** Text of a file; where it is only looked at from others, blanks stand for the bodies of its methods. */
    private String text(SourceUnit unit, boolean isWhole) {
        StringBuilder changed = new StringBuilder(text.apply(unit.file()));
        for (int i = 0; i < unit.bodies().size() && !isWhole; i += 2) {
            for (int at = unit.bodies().get(i) + 1; at < unit.bodies().get(i + 1) - 1; at++) {
                if (changed.charAt(at) != '\n') {
                    changed.setCharAt(at, ' ');
                }
            }
        }
        return changed.toString();
    }

    private final class Compiling implements Worker<Compilation> {

        private final JavaCompiler compiler;
        private final StandardJavaFileManager jdk;
        private final LibraryClasses libraries;
        private final Consumer<FileCalls> found;
        private final Consumer<Issue> told;

        Compiling(JavaCompiler compiler, LibraryClasses libraries, Consumer<FileCalls> found, Consumer<Issue> told) {
            this.compiler = compiler;
            this.jdk = compiler.getStandardFileManager(null, null, null);
            this.libraries = libraries;
            this.found = found;
            this.told = told;
        }

        @Override
        public void work(Compilation compilation) {
            Set<String> done = new HashSet<>();
            Compilation rest = compilation;
            for (int failures = 0; !rest.units().isEmpty(); failures++) {
                Attribution attribution = new Attribution(compiler, jdk, libraries, CallGraph.this::text);
                try {
                    attribution.run(rest, calls -> {
                        if (done.add(calls.path())) {
                            found.accept(calls);
                        }
                    });
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (RuntimeException | StackOverflowError | AssertionError e) {
                    rest = afterFailure(rest, attribution.reading(), failures, done);
                }
            }
        }

        private Compilation afterFailure(Compilation rest, @Nullable String culprit, int failures, Set<String> done) {
            if (culprit == null || failures >= PATIENCE) {
                rest.units().stream()
                        .filter(unit -> !done.contains(unit.path()))
                        .forEach(unit -> told.accept(skipped(unit.path(), "the compiler failed")));
                return rest.none();
            }
            told.accept(skipped(culprit, "the compiler failed on it"));
            return rest.without(culprit);
        }

        @Override
        public void close() {
            try {
                jdk.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
