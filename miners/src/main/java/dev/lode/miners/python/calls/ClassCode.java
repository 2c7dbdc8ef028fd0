package dev.lode.miners.python.calls;

import java.util.List;

/** @param name with the names of its scopes in the file, dotted */
record ClassCode(
        String name,
        int line,
        List<Expression> bases,
        List<Expression.Argument> keywords,
        List<Expression> decorators,
        List<Statement> body) {}
