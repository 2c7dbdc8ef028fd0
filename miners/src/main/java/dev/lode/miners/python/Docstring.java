package dev.lode.miners.python;

import dev.lode.miners.code.SyntaxNode;

/** Tells whether a body begins with a docstring: a string, in parentheses or in pieces, that is no f-string or bytes. */
final class Docstring {

    private Docstring() {}

    static boolean isIn(SyntaxNode body) {
        return body.first()
                .filter(statement -> statement.type().equals("expression_statement"))
                .filter(Docstring::isOneText)
                .isPresent();
    }

    /** A comma after it would make it a tuple. */
    private static boolean isOneText(SyntaxNode statement) {
        return statement
                .first()
                .filter(expression -> expression.end() == statement.end())
                .filter(Docstring::isText)
                .isPresent();
    }

    private static boolean isText(SyntaxNode expression) {
        return switch (expression.type()) {
            case "parenthesized_expression" ->
                expression.first().filter(Docstring::isText).isPresent();
            case "concatenated_string" -> expression.parts().stream().allMatch(Docstring::isText);
            case "string" -> isPlain(expression.text());
            default -> false;
        };
    }

    private static boolean isPlain(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            switch (literal.charAt(i)) {
                case '"', '\'' -> {
                    return true;
                }
                case 'b', 'B', 'f', 'F', 't', 'T' -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
