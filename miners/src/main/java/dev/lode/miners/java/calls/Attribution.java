package dev.lode.miners.java.calls;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * One compilation: parses, enters and attributes, and reads what calls lead to. No code is made, nothing is written, and
 * no annotation processor is looked for. What the compiler complains about is no matter, since dependencies are absent.
 */
final class Attribution {

    private static final List<String> OPTIONS = Stream.concat(
                    CallGraph.LANGUAGE.stream(),
                    Stream.of(
                            "-nowarn",
                            "-Xlint:none",
                            "-Xprefer:source",
                            "-implicit:none",
                            "--should-stop=ifError=ATTR",
                            "--should-stop=ifNoError=ATTR"))
            .toList();

    private final JavaCompiler compiler;
    private final JavaFileManager jdk;
    private final LibraryClasses libraries;
    private final BiFunction<SourceUnit, Boolean, String> text;
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private @Nullable String reading;

    Attribution(
            JavaCompiler compiler,
            JavaFileManager jdk,
            LibraryClasses libraries,
            BiFunction<SourceUnit, Boolean, String> text) {
        this.compiler = compiler;
        this.jdk = jdk;
        this.libraries = libraries;
        this.text = text;
    }

    /** The file that the compiler was in when it failed. */
    @Nullable
    String reading() {
        return reading;
    }

    void run(Compilation compilation, Consumer<FileCalls> found) throws IOException {
        CompilerFiles files = new CompilerFiles(jdk, libraries, compilation, text);
        List<SourceFile> sources = compilation.units().stream()
                .map(unit -> new SourceFile(unit, unit.types().getFirst(), () -> text.apply(unit, true)))
                .toList();
        JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> {}, OPTIONS, null, sources);
        task.addTaskListener(new Progress());
        task.analyze();
        Trees trees = Trees.instance(task);
        Declarations declarations = new Declarations(trees, units);
        CallTargets targets = new CallTargets(trees, declarations, compilation);
        Map<String, SourceUnit> attributed = new HashMap<>();
        compilation.units().forEach(unit -> attributed.put(unit.path(), unit));
        for (CompilationUnitTree unit : units) {
            SourceUnit source = attributed.get(SourceFile.path(unit.getSourceFile()));
            if (source != null) {
                reading = source.path();
                found.accept(new CallScanner(trees, unit, declarations, targets, source).read());
            }
        }
    }

    /** Keeps the trees, of files that the compiler looked for as well, and where it is. */
    private final class Progress implements TaskListener {

        @Override
        public void started(TaskEvent event) {
            String path = SourceFile.path(event.getSourceFile());
            if (path != null) {
                reading = path;
            }
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
                units.add(event.getCompilationUnit());
            }
        }
    }
}
