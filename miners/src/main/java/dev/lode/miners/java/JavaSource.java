package dev.lode.miners.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreePath;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.miners.java.calls.SourceUnit;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;
import org.treesitter.TreeSitterJava;

/**
 * Reads one file after the other: with the parser of the running JDK, and what that refuses with tree-sitter, which
 * recovers from errors, and so does without a compiler.
 */
final class JavaSource implements AutoCloseable {

    private final String repository;
    private final Modules packages;
    private final JavaCalls calls;
    private final @Nullable JavaParser parser;
    /** Opened for the first file that needs it; most repositories have none. */
    private @Nullable Grammar grammar;

    JavaSource(String repository, Modules packages, JavaCalls calls, @Nullable JavaCompiler compiler) {
        this.repository = repository;
        this.packages = packages;
        this.calls = calls;
        this.parser = compiler == null ? null : new JavaParser(compiler);
    }

    void read(FileEntry entry, String decoded, FactSink sink) {
        String text = JavaText.of(decoded);
        Optional<SourceTree> tree =
                parser == null || Nesting.isDeep(text) ? Optional.empty() : parser.parse(entry, text);
        if (tree.isPresent()) {
            read(entry, text, tree.get(), sink);
        } else {
            recover(entry, text, sink);
        }
    }

    private void recover(FileEntry entry, String text, FactSink sink) {
        if (Nesting.isEndless(text)) {
            sink.report(Issue.warning("PARSE_SKIPPED", entry.path(), 0, "nested too deeply to parse"));
            return;
        }
        try {
            if (grammar == null) {
                grammar = Grammar.open(TreeSitterJava::new, RecoveredFile.QUERY);
            }
            grammar.parse(text, tree -> new RecoveredFile(repository, entry, text, packages, sink).read(tree));
        } catch (GrammarUnavailableException e) {
            sink.report(e.issue(entry.path()));
        }
    }

    private void read(FileEntry entry, String text, SourceTree tree, FactSink sink) {
        PackageTree declaration = tree.unit().getPackage();
        String name = declaration == null ? "" : declaration.getPackageName().toString();
        CodeFile file = new CodeFile(repository, entry.path(), "java", name, text, sink);
        if (declaration != null) {
            boolean isDocumented =
                    isPackageFile(entry) && tree.isDocumented(new TreePath(new TreePath(tree.unit()), declaration));
            packages.add(name, isDocumented);
            file.module(tree.line(declaration));
        }
        NodeKey module = file.top().declaredBy();
        if (module != null) {
            calls.inPackage(entry.path(), module);
        }
        Declarations declarations = new Declarations(tree, file, calls);
        declarations.read();
        List<String> types = types(tree.unit());
        if (!types.isEmpty()) {
            calls.file(new SourceUnit(entry, name, types, declarations.bodies(), text.length()));
        }
    }

    private static List<String> types(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> ((ClassTree) type).getSimpleName().toString())
                .toList();
    }

    /** The only file whose comment documents the package. */
    static boolean isPackageFile(FileEntry entry) {
        return entry.name().equals("package-info.java");
    }

    @Override
    public void close() {
        if (grammar != null) {
            grammar.close();
        }
        if (parser != null) {
            parser.close();
        }
    }
}
