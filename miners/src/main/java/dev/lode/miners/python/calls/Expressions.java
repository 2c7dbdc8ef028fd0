package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
final class Expressions {

    private final Program program;
    private final Unit unit;
    private final Variables variables;
    private final BiConsumer<Expression, Set<Value>> assign;
    private final Attributes attributes;
    private final Calls calls;
    private final ContainerCalls containers;
    private final Loops loops;

    Expressions(Program program, Unit unit, Variables variables, BiConsumer<Expression, Set<Value>> assign) {
        this.program = program;
        this.unit = unit;
        this.variables = variables;
        this.assign = assign;
        this.attributes = new Attributes(program, unit);
        this.calls = new Calls(program, unit);
        this.containers = new ContainerCalls(program, unit);
        this.loops = new Loops(program, unit, calls);
    }

    Calls calls() {
        return calls;
    }

    ContainerCalls containers() {
        return containers;
    }

    Loops loops() {
        return loops;
    }

    /** Where something is called without a call that is written. */
    Site site(Object place) {
        return unit.sites.computeIfAbsent(place, absent -> new Site("", unit.line));
    }

    /** Where what an expression gave is called, such as a decorator. */
    Site applied(Expression expression, int line) {
        Site written = unit.sites.get(expression);
        return unit.sites.computeIfAbsent(written == null ? expression : written, absent -> new Site("", line));
    }

    Set<Value> read(Expression expression) {
        unit.work++;
        return switch (expression) {
            case Expression.Name name -> variables.read(name.name());
            case Expression.Attribute attribute -> attributes.read(read(attribute.object()), attribute.name());
            case Expression.Call call -> call(call);
            case Expression.Literal literal -> literal(literal);
            case Expression.Sequence sequence -> Set.of(sequence(sequence));
            case Expression.Dictionary dictionary -> Set.of(dictionary(dictionary));
            case Expression.Subscript subscript -> subscript(subscript);
            case Expression.Slice slice -> {
                for (Expression bound : Arrays.asList(slice.from(), slice.to(), slice.step())) {
                    if (bound != null) {
                        read(bound);
                    }
                }
                yield Set.of();
            }
            case Expression.Lambda lambda -> Set.of(lambda(lambda));
            case Expression.Choice choice -> {
                choice.conditions().forEach(this::read);
                yield union(choice.values());
            }
            case Expression.Comprehension comprehension -> Set.of(comprehension(comprehension));
            case Expression.Binding binding -> {
                Set<Value> values = read(binding.value());
                assign.accept(binding.target(), values);
                yield values;
            }
            case Expression.Await await -> read(await.value());
            case Expression.Yield yielded -> yielded(yielded);
            case Expression.Star star -> read(star.value());
            case Expression.Operation operation -> operation(operation);
        };
    }

    private Set<Value> union(List<Expression> expressions) {
        Set<Value> all = new Values();
        expressions.forEach(expression -> all.addAll(read(expression)));
        return all;
    }

    private static Set<Value> literal(Expression.Literal literal) {
        String text = literal.text();
        return literal.type().equals("NoneType")
                ? Set.of()
                : Set.of(
                        text == null || text.length() > 80
                                ? new Value.Builtin(literal.type())
                                : new Value.Constant(literal.type(), text));
    }

    private FunctionValue lambda(Expression.Lambda lambda) {
        FunctionValue function = program.once(lambda.code(), () -> {
            FunctionValue made = new FunctionValue(lambda.code(), unit, variables.scope(), null);
            program.add(made.unit);
            return made;
        });
        for (FunctionCode.Parameter parameter : lambda.code().parameters()) {
            if (parameter.otherwise() != null) {
                function.unit.scope.cell(parameter.name()).add(read(parameter.otherwise()), program);
            }
        }
        return function;
    }

    private Set<Value> call(Expression.Call call) {
        unit.line = call.line();
        Site site = unit.sites.computeIfAbsent(call, absent -> new Site(call.written(), call.line()));
        Set<Value> callees = read(call.callee());
        List<Calls.Given> arguments = new ArrayList<>();
        for (Expression.Argument argument : call.arguments()) {
            arguments.add(new Calls.Given(argument.name(), read(argument.value())));
        }
        CallRule rule = rule(call.callee());
        Set<Value> results = new Values();
        for (Value callee : callees) {
            results.addAll(calls.call(callee, arguments, site, of(callee, rule), call));
        }
        return results;
    }

    /** How a method is known depends on how its receiver is. */
    private CallRule of(Value callee, CallRule rule) {
        return callee instanceof Value.Method method
                        && method.receiver() instanceof Value.Instance instance
                        && rule == CallRule.FLOW
                ? Calls.weaker(CallRule.INSTANCE, instance)
                : rule;
    }

    /** How sure the name before the parentheses is. */
    CallRule rule(Expression callee) {
        if (isCertain(callee)) {
            return CallRule.NAME;
        }
        FunctionValue function = unit.function;
        boolean self = callee instanceof Expression.Attribute attribute
                && attribute.object() instanceof Expression.Name name
                && function != null
                && function.owner != null
                && !function.code.parameters().isEmpty()
                && function.code.parameters().getFirst().name().equals(name.name());
        return self ? CallRule.SELF : CallRule.FLOW;
    }

    private boolean isCertain(Expression expression) {
        if (expression instanceof Expression.Name name) {
            Scope holder = variables.holder(name.name());
            return holder != null && holder.cell(name.name()).isCertain();
        }
        if (expression instanceof Expression.Attribute attribute && isCertain(attribute.object())) {
            Set<Value> objects = read(attribute.object());
            Value object = objects.size() == 1 ? objects.iterator().next() : new Value.Builtin("");
            return switch (object) {
                case ModuleValue module ->
                    module.unit.scope.cell(attribute.name()).isCertain();
                case ClassValue type ->
                    type.scope.cells.containsKey(attribute.name())
                            && type.scope.cell(attribute.name()).isCertain();
                default -> false;
            };
        }
        return false;
    }

    private Container sequence(Expression.Sequence sequence) {
        Container container = program.once(sequence, () -> new Container(sequence.type(), new Cell()));
        boolean known = !sequence.type().equals("set");
        for (int i = 0; i < sequence.elements().size(); i++) {
            Expression element = sequence.elements().get(i);
            Set<Value> values = read(element);
            if (element instanceof Expression.Star) {
                known = false;
                container.rest.add(loops.elements(values, site(element)), program);
            } else {
                container.put(known ? String.valueOf(i) : null, values, program);
            }
        }
        return container;
    }

    private Container dictionary(Expression.Dictionary dictionary) {
        Container container = program.once(dictionary, () -> new Container("dict", new Cell()));
        for (Expression.Entry entry : dictionary.entries()) {
            Set<Value> values = read(entry.value());
            if (entry.key() == null) {
                values.forEach(value -> containers.merge(value, container));
            } else {
                container.put(ContainerCalls.key(read(entry.key())), values, program);
            }
        }
        return container;
    }

    private Set<Value> subscript(Expression.Subscript subscript) {
        unit.line = subscript.line();
        Set<Value> objects = read(subscript.object());
        Set<Value> index = read(subscript.index());
        Set<Value> found = new Values();
        for (Value object : objects) {
            switch (object) {
                case Container container
                when subscript.index() instanceof Expression.Slice slice ->
                    found.add(sliced(subscript, slice, container));
                case Container container -> found.addAll(containers.at(container, index));
                case Value.Instance instance -> found.addAll(loops.method(instance, "__getitem__", site(subscript)));
                case ClassValue type -> found.add(type);
                case Value.Made made -> found.add(made);
                case Value.Outside outside -> found.add(outside);
                case Value.Constant constant when constant.type().equals("str") -> found.add(new Value.Builtin("str"));
                default -> {}
            }
        }
        return found;
    }

    private Container sliced(Expression.Subscript subscript, Expression.Slice slice, Container from) {
        List<Set<Value>> elements = from.inOrder(unit);
        Integer start = bound(slice.from(), 0, elements.size());
        Integer end = bound(slice.to(), elements.size(), elements.size());
        if (elements.isEmpty() || start == null || end == null || slice.step() != null) {
            return containers.filled(subscript, from.type, from.get(null, unit));
        }
        Container sliced = containers.filled(subscript, from.type, Set.of());
        for (int i = start; i < end; i++) {
            sliced.put(String.valueOf(i - start), elements.get(i), program);
        }
        return sliced;
    }

    /** @return null where only a run knows it */
    private @Nullable Integer bound(@Nullable Expression expression, int otherwise, int size) {
        if (expression == null) {
            return otherwise;
        }
        try {
            String key = ContainerCalls.key(read(expression));
            int at = key == null ? size + 1 : Integer.parseInt(key);
            return key == null ? null : Math.clamp(at < 0 ? size + at : at, 0, size);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Container comprehension(Expression.Comprehension comprehension) {
        for (Expression.Clause clause : comprehension.clauses()) {
            Set<Value> values = read(clause.value());
            if (clause.target() != null) {
                assign.accept(clause.target(), loops.elements(values, site(clause)));
            }
        }
        Container container = program.once(comprehension, () -> new Container(comprehension.type(), new Cell()));
        String key = comprehension.key() == null ? null : ContainerCalls.key(read(comprehension.key()));
        container.put(key, read(comprehension.value()), program);
        return container;
    }

    private Set<Value> yielded(Expression.Yield yielded) {
        Set<Value> values = read(yielded.value());
        unit.yields.add(yielded.from() ? loops.elements(values, site(yielded)) : values, program);
        return Set.of();
    }

    private Set<Value> operation(Expression.Operation operation) {
        return switch (operation.operator()) {
            case "+", "|" -> {
                Set<Value> all = union(operation.operands());
                Set<Value> containers = new Values(all);
                containers.removeIf(value -> value instanceof Value.Constant);
                if (containers.size() < all.size()) {
                    all.stream()
                            .filter(Value.Constant.class::isInstance)
                            .map(value -> new Value.Builtin(((Value.Constant) value).type()))
                            .forEach(containers::add);
                }
                yield containers;
            }
            default -> {
                operation.operands().forEach(this::read);
                yield switch (operation.operator()) {
                    case "str" -> Set.of(new Value.Builtin("str"));
                    case "comparison_operator", "not_operator" -> Set.of(new Value.Builtin("bool"));
                    default -> Set.of();
                };
            }
        };
    }
}
