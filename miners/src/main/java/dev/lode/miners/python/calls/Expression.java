package dev.lode.miners.python.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as far as it decides what calls lead to. Compared by identity: the same text twice is two of them. */
sealed interface Expression {

    record Name(String name) implements Expression {}

    record Attribute(Expression object, String name) implements Expression {}

    /**
     * A call.
     *
     * @param written what is called, see {@link Written}
     * @param line of its first character
     */
    record Call(Expression callee, List<Argument> arguments, String written, int line) implements Expression {}

    /** @param name of the parameter; {@code *} and {@code **} where many are given; null by position */
    record Argument(@Nullable String name, Expression value) {}

    /**
     * A literal.
     *
     * @param type its class: {@code str}, {@code int} …
     * @param text what it says, if that can be a key
     */
    record Literal(String type, @Nullable String text) implements Expression {}

    /** @param type {@code list}, {@code tuple} or {@code set} */
    record Sequence(String type, List<Expression> elements) implements Expression {}

    record Dictionary(List<Entry> entries) implements Expression {}

    /** @param key null where another dictionary is put in */
    record Entry(@Nullable Expression key, Expression value) {}

    record Subscript(Expression object, Expression index, int line) implements Expression {}

    /** The same sequence, with fewer elements; what is not written is null. */
    record Slice(
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable Expression step) implements Expression {}

    record Lambda(FunctionCode code) implements Expression {}

    /** One of several values; the conditions are evaluated only. */
    record Choice(List<Expression> conditions, List<Expression> values) implements Expression {}

    /** @param key of a dictionary, else null */
    record Comprehension(
            String type, List<Clause> clauses, @Nullable Expression key, Expression value) implements Expression {}

    /** {@code for target in value}, or {@code if value} where there is no target. */
    record Clause(@Nullable Expression target, Expression value) {}

    /** {@code name := value}. */
    record Binding(Expression target, Expression value) implements Expression {}

    record Await(Expression value) implements Expression {}

    /** @param from it hands on what the value yields */
    record Yield(Expression value, boolean from) implements Expression {}

    record Star(Expression value) implements Expression {}

    /** Anything else; its parts are evaluated. */
    record Operation(String operator, List<Expression> operands) implements Expression {}
}
