package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition says of a variable: {@code isinstance(name, type)}.
 *
 * @param holds false for {@code not isinstance(name, type)}
 */
record Guard(String name, Expression type, boolean holds) {

    private static final Set<String> OF_PYTHON = Set.of(
            "builtins.str",
            "builtins.int",
            "builtins.float",
            "builtins.bool",
            "builtins.bytes",
            "builtins.list",
            "builtins.dict",
            "builtins.tuple",
            "builtins.set",
            "builtins.frozenset");

    static Optional<Guard> of(Expression condition) {
        if (condition instanceof Expression.Operation operation
                && operation.operator().equals("not_operator")
                && operation.operands().size() == 1) {
            return of(operation.operands().getFirst()).map(Guard::opposite);
        }
        if (condition instanceof Expression.Call call
                && call.callee() instanceof Expression.Name function
                && function.name().equals("isinstance")
                && call.arguments().size() == 2
                && call.arguments().get(0).value() instanceof Expression.Name name) {
            return Optional.of(new Guard(name.name(), call.arguments().get(1).value(), true));
        }
        return Optional.empty();
    }

    Guard opposite() {
        return new Guard(name, type, !holds);
    }

    /** It is a class of Python itself whose instances are no definitions of a project. */
    static boolean isOfPython(Value type) {
        return type instanceof Value.Outside outside && OF_PYTHON.contains(outside.name());
    }

    /**
     * The values that are left where it holds. Where only classes of the project are asked for and no value is known to be
     * of them, an instance of them is.
     *
     * @param types what {@link #type} gives, elements of tuples one by one
     */
    Set<Value> among(Set<Value> values, Set<Value> types, Unit unit) {
        boolean known =
                !types.isEmpty() && types.stream().allMatch(one -> one instanceof ClassValue || isOfPython(one));
        if (!known) {
            return values;
        }
        Values left = new Values(values);
        left.removeIf(value -> holds == !isOf(value, types, unit));
        if (left.isEmpty() && holds && types.stream().allMatch(ClassValue.class::isInstance)) {
            types.forEach(one -> left.add(new Value.Instance((ClassValue) one, true)));
        }
        return left;
    }

    private boolean isOf(Value value, Set<Value> types, Unit unit) {
        return switch (value) {
            case Value.Instance instance -> isBelow(instance, types, unit);
            case FunctionValue ignored -> false;
            case Value.Method ignored -> false;
            case ClassValue ignored -> false;
            case ModuleValue ignored -> false;
            default -> holds && types.stream().anyMatch(Guard::isOfPython);
        };
    }

    static boolean isBelow(Value.Instance instance, Set<Value> types, Unit unit) {
        List<Value> order = instance.type().order(unit);
        return types.stream().anyMatch(order::contains);
    }
}
