package dev.lode.miners.java.calls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calls of one attributed file: method calls, object creations, calls of other constructors, enum constants, and
 * method references, which are short for a lambda that calls. Lambdas and unnamed classes count where they stand, but what
 * an unnamed class declares is a function of its own. What the compiler adds is no call.
 */
final class CallScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Declarations declarations;
    private final CallTargets targets;
    private final SourceUnit source;
    private final List<AttributedCall> sites = new ArrayList<>();
    private final List<Inheritance> bases = new ArrayList<>();
    private @Nullable Place caller;

    CallScanner(
            Trees trees, CompilationUnitTree unit, Declarations declarations, CallTargets targets, SourceUnit source) {
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.unit = unit;
        this.declarations = declarations;
        this.targets = targets;
        this.source = source;
    }

    FileCalls read() {
        scan(unit, null);
        return new FileCalls(source.path(), sites, bases);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        Place own = declarations.of(unit, tree);
        if (own == null) {
            return null;
        }
        Place around = caller;
        caller = own;
        super.visitMethod(tree, null);
        caller = around;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        Place own = declarations.of(unit, tree);
        Element element = trees.getElement(getCurrentPath());
        if (own != null
                && element instanceof TypeElement type
                && !tree.getSimpleName().isEmpty()) {
            List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
            above.addAll(type.getInterfaces());
            for (TypeMirror base : above) {
                Place place = base instanceof DeclaredType declared ? declarations.of(declared.asElement()) : null;
                if (place != null) {
                    bases.add(new Inheritance(own, place));
                }
            }
        }
        // A method within a type within a method is the caller of what it calls; an initializer has none.
        Place around = caller;
        caller = tree.getSimpleName().isEmpty() ? around : null;
        super.visitClass(tree, null);
        caller = around;
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        if (positions.getEndPosition(unit, tree) >= 0) {
            ExpressionTree method = tree.getMethodSelect();
            Element element = trees.getElement(getCurrentPath());
            CallTarget target = targets.of(
                    element, source, getCurrentPath(), tree.getArguments(), method instanceof IdentifierTree);
            add(WrittenName.of(method), positions.getEndPosition(unit, method), target);
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        // A constant of an enum makes an object, too: that is a call where it hands something over or has a body.
        if (positions.getEndPosition(unit, tree) >= 0
                || !tree.getArguments().isEmpty()
                || tree.getClassBody() != null) {
            CallTarget target = targets.of(constructor(tree), source, getCurrentPath(), tree.getArguments(), false);
            add(WrittenName.creation(tree), positions.getStartPosition(unit, tree.getIdentifier()), target);
        }
        return super.visitNewClass(tree, null);
    }

    /** Of an unnamed class, the constructor that its own one, which nobody writes, calls; or the interface. */
    private @Nullable Element constructor(NewClassTree tree) {
        Element element = trees.getElement(getCurrentPath());
        ClassTree body = tree.getClassBody();
        if (body == null || element == null) {
            return element;
        }
        Element unnamed = element.getEnclosingElement();
        if (unnamed instanceof TypeElement type && !type.getInterfaces().isEmpty()) {
            return type.getInterfaces().getFirst() instanceof DeclaredType base ? base.asElement() : null;
        }
        TreePath within = new TreePath(getCurrentPath(), body);
        for (Tree member : body.getMembers()) {
            if (member instanceof MethodTree method && declarations.of(unit, method) == null) {
                return new SuperConstructor(trees).scan(new TreePath(within, method), null);
            }
        }
        return null;
    }

    /** Finds the call that a constructor begins with. */
    private static final class SuperConstructor extends TreePathScanner<@Nullable Element, @Nullable Void> {

        private final Trees trees;

        SuperConstructor(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Element visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            return trees.getElement(getCurrentPath());
        }

        @Override
        public @Nullable Element reduce(@Nullable Element one, @Nullable Element other) {
            return one == null ? other : one;
        }
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        if (tree.getQualifierExpression().getKind() != Tree.Kind.ARRAY_TYPE) {
            CallTarget target =
                    targets.of(trees.getElement(getCurrentPath()), source, getCurrentPath(), List.of(), false);
            add(WrittenName.of(tree), positions.getEndPosition(unit, tree), target);
        }
        return super.visitMemberReference(tree, null);
    }

    private void add(String name, long position, @Nullable CallTarget target) {
        int line = (int) unit.getLineMap().getLineNumber(Math.max(0, position - (position > 0 ? 1 : 0)));
        sites.add(new AttributedCall(caller, name, line, target));
    }
}
