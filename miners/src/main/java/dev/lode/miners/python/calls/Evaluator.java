package dev.lode.miners.python.calls;

import dev.lode.miners.code.CallRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates the statements of one body. */
final class Evaluator {

    private static final int DEEPEST_LOOP = 3;

    private final Program program;
    private final Unit unit;
    private final Variables variables;
    private final Expressions expressions;
    private final Attributes attributes;
    private final Definitions definitions;
    private int loops;

    Evaluator(Program program, Unit unit) {
        this.program = program;
        this.unit = unit;
        this.variables = new Variables(program, unit);
        this.attributes = new Attributes(program, unit);
        this.expressions = new Expressions(program, unit, variables, this::assign);
        this.definitions = new Definitions(program, unit, variables, expressions, this::run);
    }

    void run() {
        unit.sites.clear();
        unit.members.clear();
        FunctionValue function = unit.function;
        if (function == null) {
            run(unit.module.body());
            return;
        }
        definitions.enter(function);
        run(function.code.body());
    }

    private void run(List<Statement> statements) {
        for (Statement statement : statements) {
            if (program.isSpent(unit)) {
                return;
            }
            run(statement);
        }
    }

    private void run(Statement statement) {
        switch (statement) {
            case Statement.Evaluate evaluate -> expressions.read(evaluate.value());
            case Statement.Assign assign -> assign(assign);
            case Statement.Augment augment -> augment(augment);
            case Statement.Iterate iterate -> {
                unit.line = iterate.line();
                Set<Value> values = expressions.read(iterate.value());
                assign(iterate.target(), expressions.loops().elements(values, expressions.site(iterate)));
            }
            case Statement.Return result -> definitions.leave(expressions.read(result.value()));
            case Statement.Raise raise -> raise(raise);
            case Statement.Except except -> caught(except);
            case Statement.With with -> enter(with);
            case Statement.Branch branch -> branch(branch);
            case Statement.If choice -> choose(choice);
            case Statement.Loop loop -> loop(loop);
            case Statement.DefineFunction define -> definitions.function(define.code());
            case Statement.DefineClass define -> definitions.type(define.code());
            case Statement.Import imported -> new ImportedNames(program, unit, variables).read(imported);
        }
    }

    private void assign(Statement.Assign assign) {
        Expression value = assign.value();
        Set<Value> values = value == null ? Set.of() : expressions.read(value);
        Expression annotation = assign.annotation();
        if (annotation != null) {
            Set<Value> declared = definitions.declared(annotation);
            Set<Value> given = new Values(values);
            given.removeIf(one -> definitions.contradicts(one, annotation, declared));
            values = given;
            if (values.isEmpty() || value == null) {
                values = declared;
            }
        }
        for (Expression target : assign.targets()) {
            assign(target, values);
        }
    }

    private void augment(Statement.Augment augment) {
        Set<Value> values = new Values(expressions.read(augment.target()));
        Set<Value> more = expressions.read(augment.value());
        for (Value value : values) {
            if (value instanceof Container container) {
                more.forEach(other -> expressions.containers().merge(other, container));
            }
        }
        values.addAll(more);
        assign(augment.target(), values);
    }

    /** A class that is raised is called. */
    private void raise(Statement.Raise raise) {
        unit.line = raise.line();
        Set<Value> values = expressions.read(raise.value());
        for (Value value : values) {
            if (value instanceof ClassValue type) {
                expressions.calls().call(type, List.of(), expressions.site(raise), CallRule.NAME, raise);
            }
        }
    }

    private void caught(Statement.Except except) {
        Set<Value> types = expressions.read(except.type());
        if (except.target() != null) {
            Set<Value> all = new Values(types);
            types.stream()
                    .filter(Container.class::isInstance)
                    .forEach(container -> all.addAll(((Container) container).get(null, unit)));
            assign(except.target(), Definitions.instances(all, true));
        }
    }

    private void enter(Statement.With with) {
        Set<Value> entered = new Values();
        unit.line = with.line();
        Site site = expressions.site(with);
        for (Value value : expressions.read(with.value())) {
            switch (value) {
                case Value.Instance instance -> {
                    Set<Value> given = expressions.loops().method(instance, "__enter__", site);
                    expressions.loops().method(instance, "__exit__", site);
                    entered.addAll(given);
                }
                case Container container -> entered.addAll(container.get(null, unit));
                case Value.Made made -> entered.add(made);
                default -> {}
            }
        }
        if (with.target() != null) {
            assign(with.target(), entered);
        }
    }

    private void branch(Statement.Branch branch) {
        Map<String, Set<Value>> before = variables.now();
        Map<String, Set<Value>> after = variables.now();
        for (List<Statement> way : branch.ways()) {
            variables.reset(branch.successive() ? after : before);
            run(way);
            Map<String, Set<Value>> now = variables.now();
            variables.reset(after);
            variables.join(now);
            after = variables.now();
        }
        variables.reset(after);
    }

    /** What holds behind it is what holds behind one of its arms, or, where none need be taken, before it. */
    private void choose(Statement.If choice) {
        @Nullable Map<String, Set<Value>> after = null;
        for (Statement.Arm arm : choice.arms()) {
            Optional<Guard> guard = Optional.empty();
            if (arm.condition() != null) {
                expressions.read(arm.condition());
                guard = Guard.of(arm.condition());
            }
            Map<String, Set<Value>> otherwise = variables.now();
            guard.ifPresent(this::narrow);
            run(arm.body());
            if (!arm.leaves()) {
                after = joined(after);
            }
            variables.reset(otherwise);
            guard.map(Guard::opposite).ifPresent(this::narrow);
        }
        if (!choice.exhaustive()) {
            after = joined(after);
        }
        if (after != null) {
            variables.reset(after);
        }
    }

    private Map<String, Set<Value>> joined(@Nullable Map<String, Set<Value>> others) {
        if (others != null) {
            variables.join(others);
        }
        return variables.now();
    }

    private void narrow(Guard guard) {
        Set<Value> types = new Values();
        for (Value type : expressions.read(guard.type())) {
            types.addAll(type instanceof Container container ? container.get(null, unit) : Set.of(type));
        }
        variables.narrow(guard.name(), values -> guard.among(values, types, unit));
    }

    /** Twice: what the first round leaves is there in the second. Far within others once, for that doubles each time. */
    private void loop(Statement.Loop loop) {
        loops++;
        for (int round = 0; round < (loops > DEEPEST_LOOP ? 1 : 2); round++) {
            Map<String, Set<Value>> before = variables.now();
            run(loop.body());
            variables.join(before);
        }
        loops--;
    }

    private void assign(Expression target, Set<Value> values) {
        switch (target) {
            case Expression.Name name -> variables.assign(name.name(), values);
            case Expression.Attribute attribute ->
                attributes.write(expressions.read(attribute.object()), attribute.name(), values);
            case Expression.Subscript subscript -> put(subscript, values);
            case Expression.Sequence sequence -> unpack(sequence.elements(), values);
            case Expression.Star star -> assign(star.value(), values);
            default -> expressions.read(target);
        }
    }

    private void put(Expression.Subscript subscript, Set<Value> values) {
        @Nullable String key = ContainerCalls.key(expressions.read(subscript.index()));
        for (Value value : expressions.read(subscript.object())) {
            if (value instanceof Container container) {
                container.put(key, values, program);
            }
        }
    }

    private void unpack(List<Expression> targets, Set<Value> values) {
        int star = -1;
        for (int i = 0; i < targets.size(); i++) {
            star = targets.get(i) instanceof Expression.Star ? i : star;
        }
        for (int i = 0; i < targets.size(); i++) {
            Set<Value> given = new Values();
            for (Value value : values) {
                if (value instanceof Container container && i != star) {
                    String at = String.valueOf(star >= 0 && i > star ? i - targets.size() : i);
                    given.addAll(container.get(at, unit));
                } else if (value instanceof Container container) {
                    given.add(expressions.containers().filled(targets.get(i), "list", Set.of()));
                    int behind = targets.size() - star - 1;
                    for (int j = star; j < Math.max(star, container.elements.size() - behind); j++) {
                        expressions
                                .containers()
                                .filled(targets.get(i), "list", Set.of())
                                .put(String.valueOf(j - star), container.get(String.valueOf(j), unit), program);
                    }
                } else {
                    given.addAll(expressions.loops().elements(Set.of(value), expressions.site(targets.get(i))));
                }
            }
            assign(targets.get(i), given);
        }
    }
}
