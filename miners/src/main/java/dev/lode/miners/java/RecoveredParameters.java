package dev.lode.miners.java;

import dev.lode.miners.code.SyntaxNode;
import java.util.List;
import java.util.Optional;

/** The parameter types of a recovered method or constructor, as {@link Heads} writes them. */
final class RecoveredParameters {

    private RecoveredParameters() {}

    static List<String> of(SyntaxNode callable) {
        Optional<SyntaxNode> list = callable.type().equals("compact_constructor_declaration")
                ? callable.parent().flatMap(SyntaxNode::parent).flatMap(type -> type.field("parameters"))
                : callable.field("parameters");
        return list.stream()
                .flatMap(parameters -> parameters.parts().stream())
                .map(RecoveredParameters::type)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> type(SyntaxNode parameter) {
        return switch (parameter.type()) {
            case "formal_parameter" -> {
                String dimensions =
                        parameter.field("dimensions").map(SyntaxNode::text).orElse("");
                yield parameter.field("type").map(type -> Written.plain(type.text() + dimensions));
            }
            case "spread_parameter" ->
                parameter.parts().stream()
                        .filter(part -> !part.type().equals("modifiers"))
                        .findFirst()
                        .map(type -> Written.plain(type.text()) + "...");
            default -> Optional.empty();
        };
    }
}
