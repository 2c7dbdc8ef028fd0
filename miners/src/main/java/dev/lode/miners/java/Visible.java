package dev.lode.miners.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.lode.miners.java.calls.SourceUnit;
import dev.lode.spi.FileEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What other files can see of a file: its types, without the bodies of their methods. */
final class Visible {

    private Visible() {}

    /** Empty for a file without types, as {@code package-info.java} and {@code module-info.java} are. */
    static Optional<SourceUnit> of(FileEntry entry, String packageName, CompilationUnit unit, String text) {
        List<String> types =
                unit.getTypes().stream().map(type -> name(entry, type)).toList();
        return types.isEmpty() || unit.getModule().isPresent()
                ? Optional.empty()
                : Optional.of(new SourceUnit(entry, packageName, types, bodies(unit, text), text.length()));
    }

    private static String name(FileEntry entry, TypeDeclaration<?> type) {
        boolean isCompact = type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact();
        return isCompact ? entry.name().replaceFirst("\\.java$", "") : type.getNameAsString();
    }

    private static List<Integer> bodies(CompilationUnit unit, String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        List<Integer> bodies = new ArrayList<>();
        for (TypeDeclaration<?> type : unit.getTypes()) {
            add(type, starts, bodies);
        }
        return bodies;
    }

    private static void add(TypeDeclaration<?> type, List<Integer> starts, List<Integer> bodies) {
        type.getMembers().forEach(member -> {
            switch (member) {
                case TypeDeclaration<?> inner -> add(inner, starts, bodies);
                case MethodDeclaration method -> method.getBody().ifPresent(body -> add(body, starts, bodies));
                case ConstructorDeclaration constructor -> add(constructor.getBody(), starts, bodies);
                case CompactConstructorDeclaration constructor -> add(constructor.getBody(), starts, bodies);
                default -> {}
            }
        });
    }

    private static void add(BlockStmt body, List<Integer> starts, List<Integer> bodies) {
        body.getRange().ifPresent(range -> {
            bodies.add(offset(range.begin, starts));
            bodies.add(offset(range.end, starts) + 1);
        });
    }

    private static int offset(Position position, List<Integer> starts) {
        return starts.get(position.line - 1) + position.column - 1;
    }
}
