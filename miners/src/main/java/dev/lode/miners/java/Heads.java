package dev.lode.miners.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.lode.miners.code.Head;
import java.util.ArrayList;
import java.util.List;

/** What the heads of a file's declarations say: annotations, what is above a type, parameters and types as written. */
final class Heads {

    private final SourceTree source;

    Heads(SourceTree source) {
        this.source = source;
    }

    Head type(ClassTree type) {
        List<Tree> bases = new ArrayList<>();
        if (type.getExtendsClause() != null) {
            bases.add(type.getExtendsClause());
        }
        bases.addAll(type.getImplementsClause());
        return annotated(type.getModifiers())
                .bases(bases.stream().map(WrittenType::of).toList());
    }

    Head function(MethodTree method) {
        Head head = annotated(method.getModifiers())
                .signature(method.getParameters().stream()
                        .map(parameter -> type(parameter) + " " + parameter.getName())
                        .toList())
                .complexity(Complexity.of(method));
        return method.getReturnType() == null ? head : head.returns(WrittenType.of(method.getReturnType()));
    }

    Head variable(VariableTree variable) {
        return annotated(variable.getModifiers()).declaredType(type(variable));
    }

    /** A constant of an enum declares no type. */
    Head constant(VariableTree constant) {
        return annotated(constant.getModifiers());
    }

    private Head annotated(ModifiersTree modifiers) {
        return Head.NONE.decorators(modifiers.getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType()
                        + (source.text(annotation).endsWith(")") ? "()" : ""))
                .toList());
    }

    /** The parameter types of a method: {@code (Map<String, int[]>, Object...)}. */
    String parameters(MethodTree method) {
        return "("
                + String.join(
                        ", ", method.getParameters().stream().map(this::type).toList())
                + ")";
    }

    private String type(VariableTree variable) {
        Tree type = variable.getType();
        String written = WrittenType.of(type);
        boolean isVariable = written.endsWith("[]") && source.text(type).endsWith("...");
        return isVariable ? written.substring(0, written.length() - 2) + "..." : written;
    }
}
