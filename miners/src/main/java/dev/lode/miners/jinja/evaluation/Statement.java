package dev.lode.miners.jinja.evaluation;

import java.util.List;
import java.util.Optional;

/** A part of a template that can be executed. */
public sealed interface Statement {

    /** The line of its beginning, from 1. */
    int line();

    record Data(String text, int line) implements Statement {}

    /** @param source on one line, to stand for the answer when there is none */
    record Output(Expression value, String source, int line) implements Statement {}

    /** Code that could not be read. */
    record Broken(String source, int line) implements Statement {}

    /** An {@code elif} is an {@code if} that is all of the else branch. */
    record If(List<Branch> branches, List<Statement> otherwise, int line) implements Statement {}

    record Branch(Expression condition, List<Statement> body, int line) {}

    record For(
            Target target,
            Expression items,
            Optional<Expression> filter,
            List<Statement> body,
            List<Statement> otherwise,
            int line)
            implements Statement {}

    record Assign(Target target, Expression value, int line) implements Statement {}

    /** The text of the body, through filters, becomes the value. */
    record AssignBlock(Target target, List<Filter> filters, List<Statement> body, int line) implements Statement {}

    record Do(Expression value, int line) implements Statement {}

    record With(List<Target> targets, List<Expression> values, List<Statement> body, int line) implements Statement {}

    record FilterBlock(List<Filter> filters, List<Statement> body, int line) implements Statement {}

    /** A filter without its input. */
    record Filter(String name, List<Expression.Argument> arguments) {}

    /** @param body what {@code caller()} gives */
    record CallBlock(List<Parameter> parameters, Expression.Call call, List<Statement> body, String source, int line)
            implements Statement {}

    /** A macro of the file; it stands for nothing where it stands. */
    record Definition(String kind, String name, Macro macro, int line) implements Statement {}

    /** {@code break} or {@code continue}. */
    record Jump(boolean out, int line) implements Statement {}

    /** A parameter of a macro, with what it is when it is not given. */
    record Parameter(String name, Optional<Expression> otherwise) {}

    /** What is assigned to. */
    sealed interface Target {

        record Name(String name) implements Target {}

        /** {@code set namespace.name = …}. */
        record Attribute(String object, String name) implements Target {}

        record Several(List<Target> targets) implements Target {}
    }
}
