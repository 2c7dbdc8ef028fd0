package dev.lode.miners.code;

import dev.lode.spi.Node;
import java.util.List;

/**
 * What the head of a definition says, as written, and how its body branches. What a language does not say is left out:
 * start from {@link #NONE}.
 *
 * @param decorators what decorates it, without {@code @}, arguments shortened to {@code ()}
 * @param bases what a type derives from
 * @param signature parameters of a function with their declared types, without defaults
 * @param returns declared type of what a function returns, or empty
 * @param declaredType of a variable, or empty
 * @param complexity of a function by McCabe, at least 1; 0 where it is not counted
 */
public record Head(
        List<String> decorators,
        List<String> bases,
        List<String> signature,
        String returns,
        String declaredType,
        int complexity) {

    public static final Head NONE = new Head(List.of(), List.of(), List.of(), "", "", 0);

    public Head {
        decorators = List.copyOf(decorators);
        bases = List.copyOf(bases);
        signature = List.copyOf(signature);
    }

    public Head decorators(List<String> written) {
        return new Head(written, bases, signature, returns, declaredType, complexity);
    }

    public Head bases(List<String> written) {
        return new Head(decorators, written, signature, returns, declaredType, complexity);
    }

    public Head signature(List<String> written) {
        return new Head(decorators, bases, written, returns, declaredType, complexity);
    }

    public Head returns(String written) {
        return new Head(decorators, bases, signature, written, declaredType, complexity);
    }

    public Head declaredType(String written) {
        return new Head(decorators, bases, signature, returns, written, complexity);
    }

    public Head complexity(int counted) {
        return new Head(decorators, bases, signature, returns, declaredType, counted);
    }

    /** The definition with what its head says. */
    public Node of(Node definition) {
        Node node = with(definition, "decorators", decorators);
        node = with(with(node, "bases", bases), "signature", signature);
        node = returns.isEmpty() ? node : node.with("returns", returns);
        node = declaredType.isEmpty() ? node : node.with("declared_type", declaredType);
        return complexity == 0 ? node : node.with("complexity", complexity);
    }

    private static Node with(Node node, String property, List<String> values) {
        return values.isEmpty() ? node : node.with(property, values);
    }
}
