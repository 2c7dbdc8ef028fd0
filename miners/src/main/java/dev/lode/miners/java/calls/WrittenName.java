package dev.lode.miners.java.calls;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;

/** What is called as a source writes it, without arguments, in the form that all languages have. */
final class WrittenName {

    private WrittenName() {}

    static String of(Tree tree) {
        return switch (tree) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree select -> of(select.getExpression()) + "." + select.getIdentifier();
            case MethodInvocationTree call -> of(call.getMethodSelect()) + "()";
            case NewClassTree creation -> creation(creation) + "()";
            case MemberReferenceTree reference -> of(reference.getQualifierExpression()) + "::" + name(reference);
            case ArrayAccessTree access -> of(access.getExpression()) + "[]";
            case ParenthesizedTree inner -> of(inner.getExpression());
            case ParameterizedTypeTree generic -> of(generic.getType());
            case AnnotatedTypeTree annotated -> of(annotated.getUnderlyingType());
            case LiteralTree literal when literal.getKind() == Tree.Kind.STRING_LITERAL -> "''";
            default -> "?";
        };
    }

    static String creation(NewClassTree creation) {
        String before = creation.getEnclosingExpression() == null ? "" : of(creation.getEnclosingExpression()) + ".";
        return before + "new " + of(creation.getIdentifier());
    }

    private static String name(MemberReferenceTree reference) {
        return reference.getMode() == MemberReferenceTree.ReferenceMode.NEW
                ? "new"
                : reference.getName().toString();
    }
}
