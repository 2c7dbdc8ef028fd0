package dev.lode.miners.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.lode.miners.java.calls.CallGraph;
import dev.lode.miners.java.calls.CompilerFiles;
import dev.lode.spi.FileEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The parser of the running JDK's compiler. It reads the text that it is given and nothing else. */
final class JavaParser implements AutoCloseable {

    private final JavaCompiler compiler;
    private final CompilerFiles files;

    JavaParser(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = new CompilerFiles(compiler.getStandardFileManager(null, null, null));
    }

    /** Empty where the text has syntax errors, or is too deep. */
    Optional<SourceTree> parse(FileEntry entry, String text) {
        List<Diagnostic<?>> errors = new ArrayList<>();
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                files,
                problem -> {
                    if (problem.getKind() == Diagnostic.Kind.ERROR) {
                        errors.add(problem);
                    }
                },
                CallGraph.LANGUAGE,
                null,
                List.of(new Source(entry.name(), text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return errors.isEmpty()
                    ? Optional.of(new SourceTree(entry.path(), text, unit, Trees.instance(task)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        /** A compact source file has its name of the file's. */
        Source(String name, String text) {
            super(URI.create("source:///" + name.replaceAll("[^A-Za-z0-9._]", "_")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
