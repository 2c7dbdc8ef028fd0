package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.Optional;

/** Code that gives a value. */
public sealed interface Expression {

    record Literal(Value value) implements Expression {}

    record Name(String name) implements Expression {}

    /** A list or a tuple. */
    record Items(Value.Sequence.Kind kind, List<Expression> items) implements Expression {}

    record Pairs(List<Expression> keys, List<Expression> values) implements Expression {}

    record Attribute(Expression object, String name) implements Expression {}

    record Item(Expression object, Expression key) implements Expression {}

    record Slice(Expression object, Optional<Expression> from, Optional<Expression> to, Optional<Expression> step)
            implements Expression {}

    /** @param line of the opening parenthesis */
    record Call(Expression callee, List<Argument> arguments, int line) implements Expression {}

    record Filtered(Expression input, String filter, List<Argument> arguments) implements Expression {}

    record Tested(Expression input, String test, List<Argument> arguments) implements Expression {}

    record Not(Expression operand) implements Expression {}

    /** @param operator minus or plus */
    record Signed(char operator, Expression operand) implements Expression {}

    record Arithmetical(String operator, Expression left, Expression right) implements Expression {}

    /** All parts of a chain of tildes. */
    record Joined(List<Expression> parts) implements Expression {}

    /** A chain of {@code and}, or of {@code or}. */
    record Logical(boolean and, List<Expression> operands) implements Expression {}

    /** A chain: each operator stands between two neighbours of the operands. */
    record Compared(List<Expression> operands, List<String> operators) implements Expression {}

    record Choice(Expression condition, Expression then, Optional<Expression> otherwise) implements Expression {}

    /**
     * An argument as written.
     *
     * @param name of a keyword argument; a star or two stars where a list or a dict is spread; else empty
     */
    record Argument(String name, Expression value) {}
}
