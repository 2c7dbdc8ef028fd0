package dev.lode.miners.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tells the declarations of one parsed file, top to bottom. Named types are types, local ones too. An anonymous class and
 * the body of an enum constant are none, but what they declare is told, under {@code new} and the type, or the constant.
 */
final class Declarations {

    private final CodeFile file;
    private final Deque<Pending> pending = new ArrayDeque<>();

    Declarations(CodeFile file) {
        this.file = file;
    }

    /** A node that is to be visited, and the scope it stands in. An expression may be nested too deeply for recursion. */
    private record Pending(Node node, Scope scope) {}

    void read(CompilationUnit unit) {
        unit.getImports().forEach(this::imports);
        pending.push(new Pending(unit, file.top()));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            Scope within = visit(next.node(), next.scope());
            List<Node> children = new ArrayList<>(next.node().getChildNodes());
            children.sort(Node.NODE_BY_BEGIN_POSITION.reversed());
            children.forEach(child -> pending.push(new Pending(child, within)));
        }
    }

    private void imports(ImportDeclaration declaration) {
        String target = declaration.getNameAsString() + (declaration.isAsterisk() ? ".*" : "");
        String name = declaration.isModule() ? "module " + target : target;
        file.imports(Position.line(declaration), name, target, declaration.isStatic());
    }

    /** Tells a declaration; the result is the scope of its children. */
    private Scope visit(Node node, Scope scope) {
        return switch (node) {
            case ClassOrInterfaceDeclaration type when type.isCompact() -> scope;
            case ClassOrInterfaceDeclaration type -> type(scope, type, type.isInterface() ? "interface" : "class");
            case EnumDeclaration type -> type(scope, type, "enum");
            case RecordDeclaration type -> type(scope, type, "record");
            case AnnotationDeclaration type -> type(scope, type, "annotation");
            case MethodDeclaration method ->
                function(scope, method, method.getNameAsString(), "method", method.getParameters());
            case AnnotationMemberDeclaration member ->
                function(scope, member, member.getNameAsString(), "method", List.of());
            case ConstructorDeclaration constructor ->
                function(scope, constructor, constructor.getNameAsString(), "constructor", constructor.getParameters());
            case CompactConstructorDeclaration constructor ->
                function(scope, constructor, constructor.getNameAsString(), "constructor", components(constructor));
            case EnumConstantDeclaration constant -> scope.within(constant.getNameAsString());
            case ObjectCreationExpr creation
            when creation.getAnonymousClassBody().isPresent() ->
                scope.within("new " + creation.getType().getNameWithScope());
            default -> scope;
        };
    }

    private Scope type(Scope scope, TypeDeclaration<?> type, String kind) {
        return file.type(scope, definition(type, type.getNameAsString(), kind));
    }

    private Scope function(Scope scope, Node node, String name, String kind, List<Parameter> parameters) {
        String signature = name + Signature.of(parameters);
        return file.function(scope, definition(node, signature, kind), parameters.size());
    }

    private static Definition definition(Node node, String name, String kind) {
        return new Definition(name, kind, Position.line(node), Position.endLine(node), Documentation.isBefore(node));
    }

    /** A compact constructor takes what the record's header lists. */
    private static List<Parameter> components(CompactConstructorDeclaration constructor) {
        return constructor
                .getParentNode()
                .map(holder -> holder instanceof RecordDeclaration type ? type.getParameters() : null)
                .map(List::<Parameter>copyOf)
                .orElse(List.of());
    }
}
