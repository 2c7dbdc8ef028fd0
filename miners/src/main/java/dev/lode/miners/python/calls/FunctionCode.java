package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function.
 *
 * @param name with the names of its scopes in the file, dotted
 * @param line of {@code def}
 * @param owner true where it stands directly in a class
 * @param locals names that it binds itself
 */
record FunctionCode(
        String name,
        int line,
        boolean isMethod,
        List<Parameter> parameters,
        List<Expression> decorators,
        @Nullable Expression returns,
        List<Statement> body,
        Set<String> locals,
        boolean yields) {

    /** @param stars 1 for {@code *args}, 2 for {@code **kwargs}; -1 behind which parameters have names only */
    record Parameter(
            String name,
            int stars,
            @Nullable Expression annotation,
            @Nullable Expression otherwise) {}
}
