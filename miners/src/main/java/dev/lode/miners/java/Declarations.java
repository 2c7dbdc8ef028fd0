package dev.lode.miners.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the declarations of one parsed file, top to bottom. Named types are types, local ones too. An anonymous class and
 * the body of an enum constant are none, but what they declare is told, under {@code new} and the type, or the constant.
 */
final class Declarations extends TreePathScanner<@Nullable Void, Scope> {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private final SourceTree source;
    private final CodeFile file;
    private final JavaCalls calls;
    private final Heads heads;
    private final List<Integer> bodies = new ArrayList<>();
    private String typeName = "";

    Declarations(SourceTree source, CodeFile file, JavaCalls calls) {
        this.source = source;
        this.file = file;
        this.calls = calls;
        this.heads = new Heads(source);
    }

    void read() {
        scan(source.unit(), file.top());
    }

    /** Where the bodies of methods begin and end that stand in no other. */
    List<Integer> bodies() {
        return bodies;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, Scope scope) {
        String target = tree.getQualifiedIdentifier().toString();
        boolean binds = !tree.isModule() && !target.endsWith(".*");
        String bound = binds ? target.substring(target.lastIndexOf('.') + 1) : null;
        file.imports(source.line(tree), tree.isModule() ? "module " + target : target, target, tree.isStatic(), bound);
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Scope scope) {
        String name = tree.getSimpleName().toString();
        if (name.isEmpty() || isImplicit(tree)) {
            return super.visitClass(tree, scope);
        }
        String kind = tree.getKind() == Tree.Kind.ANNOTATION_TYPE
                ? "annotation"
                : tree.getKind().name().toLowerCase(Locale.ROOT);
        Scope within = file.type(scope, definition(tree, name, kind), heads.type(tree)::of);
        String around = typeName;
        typeName = name;
        super.visitClass(tree, placed(tree, within));
        typeName = around;
        return null;
    }

    /** The class that stands around the members of a compact source file. */
    private boolean isImplicit(ClassTree tree) {
        if (tree.getKind() != Tree.Kind.CLASS
                || getCurrentPath().getParentPath().getLeaf() != source.unit()) {
            return false;
        }
        int start = Math.max(source.start(tree), source.end(tree.getModifiers()));
        if (start < 0 || source.end(tree) < start) {
            return true;
        }
        String declared = source.text(start, source.end(tree));
        int body = declared.indexOf('{');
        String head = COMMENT.matcher(declared.substring(0, body < 0 ? declared.length() : body))
                .replaceAll(" ");
        return !head.strip()
                .matches("(?s)class\\s+" + Pattern.quote(tree.getSimpleName().toString()) + "\\b.*");
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Scope scope) {
        boolean isConstructor = tree.getReturnType() == null;
        String name = isConstructor ? typeName : tree.getName().toString();
        Definition definition =
                definition(tree, name + heads.parameters(tree), isConstructor ? "constructor" : "method");
        Scope within = file.function(scope, definition, tree.getParameters().size(), heads.function(tree)::of);
        Tree body = tree.getBody();
        if (body != null && (bodies.isEmpty() || bodies.getLast() < source.start(body))) {
            bodies.add(source.start(body));
            bodies.add(source.end(body));
        }
        return super.visitMethod(tree, placed(tree, within));
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Scope scope) {
        if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree)) {
            return super.visitVariable(tree, scope);
        }
        String name = tree.getName().toString();
        if (tree.getInitializer() instanceof NewClassTree creation
                && source.start(creation.getIdentifier()) == source.start(tree.getType())) {
            file.variable(scope, definition(tree, name, "field"), heads.constant(tree)::of);
            scan(tree.getModifiers(), scope);
            scan(creation.getArguments(), scope.within(name));
            return scan(creation.getClassBody(), scope.within(name));
        }
        file.variable(scope, definition(tree, name, "field"), heads.variable(tree)::of);
        return super.visitVariable(tree, scope);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, Scope scope) {
        scan(tree.getEnclosingExpression(), scope);
        scan(tree.getArguments(), scope);
        return scan(tree.getClassBody(), scope.within("new " + WrittenType.raw(tree.getIdentifier())));
    }

    /** What calls lead to is known by its place. */
    private Scope placed(Tree tree, Scope within) {
        if (within.declaredBy() != null) {
            calls.define(source.place(tree), within.declaredBy());
        }
        return within;
    }

    private Definition definition(Tree tree, String name, String kind) {
        return new Definition(
                name, kind, source.line(tree), source.endLine(tree), source.isDocumented(getCurrentPath()));
    }
}
