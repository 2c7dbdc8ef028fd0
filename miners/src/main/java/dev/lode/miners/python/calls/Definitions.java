package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes functions and classes of their definitions, and values of declared types. */
final class Definitions {

    private static final Set<String> ACCESSORS = Set.of("setter", "getter", "deleter");
    private static final Set<String> PROPERTIES =
            Set.of("builtins.property", "functools.cached_property", "abc.abstractproperty");
    private static final Set<String> TRANSPARENT =
            Set.of("Optional", "Union", "Annotated", "Final", "ClassVar", "Required", "NotRequired");
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][\\w.]*");

    private final Program program;
    private final Unit unit;
    private final Variables variables;
    private final Expressions expressions;
    private final Consumer<List<Statement>> body;

    Definitions(
            Program program, Unit unit, Variables variables, Expressions expressions, Consumer<List<Statement>> body) {
        this.program = program;
        this.unit = unit;
        this.variables = variables;
        this.expressions = expressions;
        this.body = body;
    }

    /** Gives the parameters of a body what all calls, defaults and declared types bring. */
    void enter(FunctionValue function) {
        Value receiver = function.code.isMethod() ? Parameters.receiver(function) : null;
        boolean first = true;
        for (FunctionCode.Parameter parameter : function.code.parameters()) {
            if (parameter.name().isEmpty()) {
                continue;
            }
            Cell cell = unit.scope.cell(parameter.name());
            Set<Value> values = new Values(cell.read(unit));
            if (first && receiver != null) {
                cell.add(Set.of(receiver), program);
                values.add(receiver);
            }
            first = false;
            Expression annotation = parameter.annotation();
            if (annotation != null && parameter.stars() == 0) {
                Set<Value> declared = declared(annotation);
                values.removeIf(value -> contradicts(value, annotation, declared));
                declared.removeIf(value -> value instanceof Value.Instance instance
                        && values.contains(new Value.Instance(instance.type(), false)));
                values.addAll(declared);
                cell.add(declared, program);
            }
            variables.assign(parameter.name(), values);
        }
        Expression returns = function.code.returns();
        if (returns != null && unit.returns.isEmpty()) {
            Set<Value> declared = declared(returns);
            if (isClosed(returns) && declared.stream().allMatch(Value.Builtin.class::isInstance)) {
                unit.returns.add(declared, program);
            } else if (program.isSettled(unit)) {
                unit.returns.add(declared, program);
            }
        }
    }

    /** A body gives values back, of which its declared type is believed. */
    void leave(Set<Value> values) {
        Expression returns = unit.function == null ? null : unit.function.code.returns();
        Values given = new Values(values);
        if (returns != null) {
            Set<Value> declared = declared(returns);
            given.removeIf(value -> contradicts(value, returns, declared));
        }
        unit.returns.add(given, program);
    }

    void function(FunctionCode code) {
        FunctionValue function = function(code, variables.scope());
        Set<Value> values = Set.of(function);
        boolean accessor = false;
        for (Expression decorator : code.decorators().reversed()) {
            if (decorator instanceof Expression.Attribute attribute && ACCESSORS.contains(attribute.name())) {
                expressions.read(decorator);
                accessor = true;
            } else {
                values = decorated(decorator, function, values);
            }
        }
        for (FunctionCode.Parameter parameter : code.parameters()) {
            if (parameter.otherwise() != null) {
                function.unit.scope.cell(parameter.name()).loosen();
                function.unit.scope.cell(parameter.name()).add(expressions.read(parameter.otherwise()), program);
            }
            if (parameter.annotation() != null) {
                expressions.read(parameter.annotation());
            }
        }
        if (code.returns() != null) {
            expressions.read(code.returns());
        }
        if (!accessor && !isOverload(code)) {
            variables.define(simple(code.name()), values);
        }
    }

    /** It only declares a type; the definition follows. */
    private static boolean isOverload(FunctionCode code) {
        return code.decorators().stream()
                .map(Written::of)
                .anyMatch(name -> name.equals("overload") || name.endsWith(".overload"));
    }

    FunctionValue function(FunctionCode code, Scope around) {
        return program.once(code, () -> {
            ClassValue owner = code.isMethod() ? program.owner(around) : null;
            FunctionValue made = new FunctionValue(code, unit, around, owner);
            if (made.isNew()) {
                made.binding = FunctionValue.Binding.STATIC;
            }
            program.add(made.unit);
            return made;
        });
    }

    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Set<Value> decorated(Expression decorator, FunctionValue function, Set<Value> values) {
        Set<Value> callees = applied(decorator);
        Set<Value> results = new Values();
        boolean own = false;
        for (Value callee : callees) {
            if (callee instanceof Value.Outside outside) {
                if (outside.name().equals("builtins.staticmethod")) {
                    function.binding = FunctionValue.Binding.STATIC;
                } else if (outside.name().equals("builtins.classmethod")) {
                    function.binding = FunctionValue.Binding.CLASS;
                } else if (PROPERTIES.contains(outside.name())) {
                    function.binding = FunctionValue.Binding.PROPERTY;
                }
            } else if (!(callee instanceof Value.Made)) {
                own = true;
                List<Calls.Given> arguments = List.of(new Calls.Given(null, values));
                results.addAll(expressions
                        .calls()
                        .call(
                                callee,
                                arguments,
                                expressions.applied(decorator, function.code.line()),
                                expressions.rule(decorator),
                                decorator));
            }
        }
        results.removeIf(Value.Made.class::isInstance);
        return !results.isEmpty() || (own && !program.isSettled(unit)) ? results : values;
    }

    /**
     * What decorates. A decorator that can be written with and without parentheses gives the function that decorates, or
     * what that makes of a function; behind parentheses it is the former.
     */
    private Set<Value> applied(Expression decorator) {
        Set<Value> callees = expressions.read(decorator);
        Site site = unit.sites.get(decorator);
        if (site == null) {
            return callees;
        }
        Values closures = new Values(callees);
        closures.removeIf(callee -> !(callee instanceof FunctionValue function && function.around.function != null));
        Values own = new Values(closures);
        own.removeIf(callee -> site.targets.keySet().stream()
                .noneMatch(target -> target instanceof FunctionValue maker
                        && callee instanceof FunctionValue function
                        && maker.unit == function.around));
        return own.isEmpty() ? closures.isEmpty() ? callees : closures : own;
    }

    void type(ClassCode code) {
        ClassValue type = program.once(code, () -> {
            ClassValue made = new ClassValue(code, unit.module, variables.scope());
            program.add(made);
            return made;
        });
        for (int i = 0; i < code.bases().size(); i++) {
            Set<Value> bases = expressions.read(code.bases().get(i));
            if (type.bases.get(i).add(bases, program)) {
                program.classes.forEach(other -> other.forget(type, program));
            }
        }
        code.keywords().stream()
                .filter(keyword -> keyword.name() != null)
                .forEach(keyword -> expressions.read(keyword.value()));
        variables.enter(type.scope);
        body.accept(code.body());
        variables.leave();
        Set<Value> values = Set.of(type);
        for (Expression decorator : code.decorators().reversed()) {
            for (Value callee : applied(decorator)) {
                if (!(callee instanceof Value.Outside || callee instanceof Value.Made)) {
                    expressions
                            .calls()
                            .call(
                                    callee,
                                    List.of(new Calls.Given(null, values)),
                                    expressions.applied(decorator, code.line()),
                                    expressions.rule(decorator),
                                    decorator);
                }
            }
        }
        variables.define(simple(code.name()), values);
    }

    /** A declared type is believed: what flows into it and is of another class of the project comes from elsewhere. */
    boolean contradicts(Value value, Expression annotation, Set<Value> declared) {
        return switch (value) {
            case Value.Instance instance ->
                isClosed(annotation) && declared.stream().noneMatch(one -> isBelow(instance, one));
            case FunctionValue ignored -> isClosed(annotation);
            case Value.Method ignored -> isClosed(annotation);
            default -> false;
        };
    }

    private boolean isBelow(Value.Instance instance, Value declared) {
        return declared instanceof Value.Instance one
                && instance.type().order(unit).contains(one.type());
    }

    /** All that it allows is known: classes of the project that are no protocols, and simple ones of Python. */
    private boolean isClosed(Expression annotation) {
        return switch (annotation) {
            case Expression.Literal literal ->
                literal.type().equals("NoneType")
                        || literal.type().equals("str")
                                && literal.text() != null
                                && DOTTED.matcher(literal.text()).matches()
                                && isClosed(dotted(literal.text()));
            case Expression.Operation operation ->
                (operation.operator().equals("|") || operation.operator().equals("union_type"))
                        && operation.operands().stream().allMatch(this::isClosed);
            case Expression.Subscript subscript ->
                TRANSPARENT.contains(simple(Written.of(subscript.object())))
                        && (subscript.index() instanceof Expression.Sequence sequence
                                ? sequence.elements().stream().allMatch(this::isClosed)
                                : isClosed(subscript.index()));
            case Expression.Name ignored -> isClosed(expressions.read(annotation));
            case Expression.Attribute ignored -> isClosed(expressions.read(annotation));
            default -> false;
        };
    }

    private boolean isClosed(Set<Value> types) {
        return !types.isEmpty()
                && types.stream()
                        .allMatch(type -> type instanceof ClassValue own ? !isProtocol(own) : Guard.isOfPython(type));
    }

    private boolean isProtocol(ClassValue type) {
        return type.order(unit).stream()
                .anyMatch(base -> base instanceof Value.Outside outside
                        && simple(outside.name()).startsWith("Protocol"));
    }

    /** Values of a declared type. */
    Set<Value> declared(Expression annotation) {
        return switch (annotation) {
            case Expression.Literal literal
            when literal.type().equals("str") && literal.text() != null ->
                DOTTED.matcher(literal.text()).matches() ? declared(dotted(literal.text())) : new Values();
            case Expression.Subscript subscript -> parameterized(subscript);
            case Expression.Operation operation -> {
                Set<Value> all = new Values();
                boolean union =
                        operation.operator().equals("|") || operation.operator().equals("union_type");
                boolean generic = operation.operator().equals("generic_type");
                if (union) {
                    operation.operands().forEach(operand -> all.addAll(declared(operand)));
                } else if (generic && operation.operands().size() == 2) {
                    yield generic(
                            operation.operands().get(0), operation.operands().get(1));
                }
                yield all;
            }
            case Expression.Name ignored -> instances(expressions.read(annotation), true);
            case Expression.Attribute ignored -> instances(expressions.read(annotation), true);
            default -> new Values();
        };
    }

    private Set<Value> parameterized(Expression.Subscript subscript) {
        return generic(subscript.object(), subscript.index());
    }

    private Set<Value> generic(Expression type, Expression argument) {
        String name = simple(Written.of(type));
        List<Expression> arguments = argument instanceof Expression.Sequence sequence
                ? sequence.elements()
                : argument instanceof Expression.Operation operation
                                && operation.operator().equals("type_parameter")
                        ? operation.operands()
                        : List.of(argument);
        if (TRANSPARENT.contains(name)) {
            Set<Value> all = new Values();
            arguments.forEach(one -> all.addAll(declared(one)));
            return all;
        }
        if (name.equals("Type") || name.equals("type")) {
            Set<Value> all = new Values();
            arguments.forEach(one -> all.addAll(expressions.read(one)));
            return all;
        }
        return declared(type);
    }

    private static Expression dotted(String name) {
        Expression expression = null;
        for (String part : name.split("\\.")) {
            expression = expression == null ? new Expression.Name(part) : new Expression.Attribute(expression, part);
        }
        return expression == null ? new Expression.Name(name) : expression;
    }

    /** An instance of each class. */
    static Set<Value> instances(Set<Value> types, boolean declared) {
        Set<Value> instances = new Values();
        for (Value type : types) {
            switch (type) {
                case ClassValue own -> instances.add(new Value.Instance(own, declared));
                case Value.Outside outside ->
                    instances.add(
                            outside.name().startsWith("builtins.")
                                    ? new Value.Builtin(outside.name().substring("builtins.".length()))
                                    : new Value.Made(outside.name()));
                default -> {}
            }
        }
        return instances;
    }
}
