package dev.lode.miners.java;

import com.github.javaparser.ast.body.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** Parameter types as a declaration writes them, without annotations: {@code (Map<String, int[]>, Object...)}. */
final class Signature {

    private Signature() {}

    static String of(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Written.plain(parameter.getType().asString()) + (parameter.isVarArgs() ? "..." : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
