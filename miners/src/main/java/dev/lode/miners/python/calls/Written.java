package dev.lode.miners.python.calls;

/**
 * How a call or a decorator is written: names and attributes, joined by dots, {@code ()} where a call and {@code []}
 * where a subscript is in it, {@code ''} for a text and {@code ?} for any other expression: {@code self.store().get}.
 */
final class Written {

    private Written() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.name();
            case Expression.Attribute attribute -> of(attribute.object()) + "." + attribute.name();
            case Expression.Call call -> call.written() + "()";
            case Expression.Subscript subscript -> of(subscript.object()) + "[]";
            case Expression.Literal literal -> literal.type().equals("str") ? "''" : "?";
            default -> "?";
        };
    }
}
