package dev.lode.miners.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import java.util.stream.Collectors;

/** A type as a source writes it, in one form whatever its blanks, comments and annotations: {@code Map<String, ?>}. */
final class WrittenType {

    private WrittenType() {}

    static String of(Tree type) {
        return switch (type) {
            case AnnotatedTypeTree annotated -> of(annotated.getUnderlyingType());
            case ArrayTypeTree array -> of(array.getType()) + "[]";
            case MemberSelectTree select -> of(select.getExpression()) + "." + select.getIdentifier();
            case ParameterizedTypeTree generic ->
                of(generic.getType())
                        + generic.getTypeArguments().stream()
                                .map(WrittenType::of)
                                .collect(Collectors.joining(", ", "<", ">"));
            case WildcardTree wildcard ->
                switch (wildcard.getKind()) {
                    case EXTENDS_WILDCARD -> "? extends " + of(wildcard.getBound());
                    case SUPER_WILDCARD -> "? super " + of(wildcard.getBound());
                    default -> "?";
                };
            default -> type.toString();
        };
    }

    /** Without type arguments. */
    static String raw(Tree type) {
        return switch (type) {
            case AnnotatedTypeTree annotated -> raw(annotated.getUnderlyingType());
            case MemberSelectTree select -> raw(select.getExpression()) + "." + select.getIdentifier();
            case ParameterizedTypeTree generic -> raw(generic.getType());
            default -> of(type);
        };
    }
}
