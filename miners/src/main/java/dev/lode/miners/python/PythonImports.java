package dev.lode.miners.python;

import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the imports of one file, one for each name that a statement asks for. */
final class PythonImports {

    private final ModuleName module;
    private final CodeFile file;

    PythonImports(ModuleName module, CodeFile file) {
        this.module = module;
        this.file = file;
    }

    void read(SyntaxNode statement) {
        switch (statement.type()) {
            case "import_statement" ->
                statement.parts().forEach(name -> {
                    String module = dotted(name);
                    emit(statement, 0, "", module, alias(name).orElse(module.split("\\.", 2)[0]));
                });
            case "future_import_statement" ->
                statement
                        .parts()
                        .forEach(name -> emit(
                                statement,
                                0,
                                "__future__",
                                dotted(name),
                                alias(name).orElse(dotted(name))));
            default -> from(statement);
        }
    }

    private void from(SyntaxNode statement) {
        List<SyntaxNode> parts = statement.parts();
        if (parts.isEmpty()) {
            return;
        }
        SyntaxNode source = parts.getFirst();
        boolean relative = source.type().equals("relative_import");
        int level = relative
                ? (int) source.first()
                        .map(SyntaxNode::text)
                        .orElse("")
                        .chars()
                        .filter(c -> c == '.')
                        .count()
                : 0;
        String from = relative
                ? source.parts().stream().skip(1).map(PythonImports::dotted).collect(Collectors.joining())
                : dotted(source);
        for (SyntaxNode name : parts.subList(1, parts.size())) {
            boolean all = name.type().equals("wildcard_import");
            emit(
                    statement,
                    level,
                    from,
                    all ? "*" : dotted(name),
                    all ? null : alias(name).orElse(dotted(name)));
        }
    }

    private void emit(SyntaxNode statement, int level, String from, String name, @Nullable String binds) {
        if (name.isEmpty()) {
            return;
        }
        String asked = from.isEmpty() ? name : from + "." + name;
        Optional<String> target = module.resolve(level, asked);
        file.imports(statement.line(), ".".repeat(level) + asked, target.orElse(null), null, binds);
        if (target.isEmpty()) {
            file.report(
                    "IMPORT_BEYOND_PACKAGE",
                    statement.line(),
                    "leads out of the outermost package: " + ".".repeat(level) + asked);
        }
    }

    private static Optional<String> alias(SyntaxNode name) {
        return name.field("alias").map(SyntaxNode::text).map(PythonFile::identifier);
    }

    /** A dotted name without the blanks and alias that may be in it. */
    private static String dotted(SyntaxNode name) {
        SyntaxNode dotted =
                name.type().equals("aliased_import") ? name.field("name").orElse(name) : name;
        return dotted.parts().stream()
                .map(SyntaxNode::text)
                .map(PythonFile::identifier)
                .collect(Collectors.joining("."));
    }
}
