package dev.lode.miners.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Modules;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;

/** Parses one file after the other. */
final class JavaSource {

    private final String repository;
    private final Modules packages;
    private final JavaParser parser = new JavaParser(new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25)
            .setAttributeComments(false));

    JavaSource(String repository, Modules packages) {
        this.repository = repository;
        this.packages = packages;
    }

    void read(FileEntry entry, String text, FactSink sink) {
        ParseResult<CompilationUnit> result = parser.parse(text);
        CompilationUnit unit = result.getResult().orElseThrow();
        String name = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
        CodeFile file = new CodeFile(repository, entry.path(), "java", name, sink);
        unit.getPackageDeclaration().ifPresent(declaration -> {
            packages.add(name, entry.name().equals("package-info.java") && Documentation.isBefore(declaration));
            file.module(Position.line(declaration));
        });
        new Declarations(file).read(unit);
        // A problem without a cause is one of meaning, found in a complete tree.
        result.getProblems().stream()
                .filter(problem -> problem.getCause().isPresent())
                .findFirst()
                .ifPresent(problem -> file.report("SYNTAX_ERROR", line(problem), message(problem)));
    }

    private static int line(Problem problem) {
        return problem.getLocation()
                .flatMap(tokens -> tokens.getBegin().getRange())
                .map(range -> range.begin.line)
                .orElse(0);
    }

    private static String message(Problem problem) {
        return problem.getMessage().lines().findFirst().orElse("");
    }
}
