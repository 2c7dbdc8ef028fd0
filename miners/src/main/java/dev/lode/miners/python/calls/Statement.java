package dev.lode.miners.python.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as far as it decides what calls lead to. */
sealed interface Statement {

    record Evaluate(Expression value) implements Statement {}

    /**
     * One value for all targets.
     *
     * @param value null where a type is declared only
     * @param annotation of the one target that has one
     */
    record Assign(
            List<Expression> targets,
            @Nullable Expression value,
            @Nullable Expression annotation) implements Statement {}

    /** {@code target += value}: what it had before stays possible. */
    record Augment(Expression target, Expression value) implements Statement {}

    /** An element of the value for each round. */
    record Iterate(Expression target, Expression value, int line) implements Statement {}

    record Return(Expression value) implements Statement {}

    record Raise(Expression value, int line) implements Statement {}

    /** An exception that is caught under a name. */
    record Except(@Nullable Expression target, Expression type) implements Statement {}

    record With(Expression value, @Nullable Expression target, int line) implements Statement {}

    /**
     * One of several ways, or none.
     *
     * @param successive a later way may follow an earlier one
     */
    record Branch(List<List<Statement>> ways, boolean successive) implements Statement {}

    /**
     * The first arm whose condition holds.
     *
     * @param exhaustive one of them is taken: the last has no condition
     */
    record If(List<Arm> arms, boolean exhaustive) implements Statement {}

    record Arm(@Nullable Expression condition, List<Statement> body) {

        /** Nothing behind the statement follows on it. */
        boolean leaves() {
            return !body.isEmpty() && (body.getLast() instanceof Return || body.getLast() instanceof Raise);
        }
    }

    record Loop(List<Statement> body) implements Statement {}

    record DefineFunction(FunctionCode code) implements Statement {}

    record DefineClass(ClassCode code) implements Statement {}

    /**
     * An import.
     *
     * @param module absolute, or null where it leads out of the outermost package
     * @param member what is asked of it, {@code *} for all, null for the module itself
     * @param bound the name that it gets here
     * @param whole the name stands for all that is named, not for the first part of it
     */
    record Import(@Nullable String module, @Nullable String member, String bound, boolean whole) implements Statement {}
}
