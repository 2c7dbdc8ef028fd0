package dev.lode.miners.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.miners.java.calls.SourceUnit;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TreeSitterJava;

/** Reads one file after the other: with JavaParser, and what that refuses with tree-sitter, which recovers from errors. */
final class JavaSource implements AutoCloseable {

    private final String repository;
    private final Modules packages;
    private final JavaParser parser = new JavaParser(new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25)
            .setAttributeComments(false));
    /** What the compiler may read. */
    private final List<SourceUnit> compiled = new ArrayList<>();
    /** Opened for the first file that needs it; most repositories have none. */
    private @Nullable Grammar grammar;

    JavaSource(String repository, Modules packages) {
        this.repository = repository;
        this.packages = packages;
    }

    void read(FileEntry entry, String decoded, FactSink sink) {
        String text = JavaText.of(decoded);
        Optional<CompilationUnit> unit = Nesting.isDeep(text) ? Optional.empty() : parse(text);
        if (unit.isPresent()) {
            read(entry, text, unit.get(), sink);
        } else {
            recover(entry, text, sink);
        }
    }

    /** Empty when the file has syntax errors. A problem without a cause is one of meaning, found in a complete tree. */
    private Optional<CompilationUnit> parse(String text) {
        ParseResult<CompilationUnit> result = parser.parse(text);
        boolean isBroken = result.getProblems().stream()
                .anyMatch(problem -> problem.getCause().isPresent());
        return result.getResult().filter(unit -> !isBroken);
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

    private void read(FileEntry entry, String text, CompilationUnit unit, FactSink sink) {
        String name =
                unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        CodeFile file = new CodeFile(repository, entry.path(), "java", name, text, sink);
        unit.getPackageDeclaration().ifPresent(declaration -> {
            packages.add(name, isPackageFile(entry) && Documentation.isBefore(declaration));
            file.module(Position.line(declaration));
        });
        new Declarations(file).read(unit);
        Visible.of(entry, name, unit, text).ifPresent(compiled::add);
    }

    /** The files without syntax errors. */
    List<SourceUnit> compiled() {
        return compiled;
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
    }
}
