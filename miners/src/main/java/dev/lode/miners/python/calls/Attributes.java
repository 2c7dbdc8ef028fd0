package dev.lode.miners.python.calls;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind the dot. */
final class Attributes {

    /** A chain of more names is made in a loop. */
    private static final int LONGEST = 160;

    /** Bases that bring no methods that a program calls. */
    private static final Pattern BARE_BASES =
            Pattern.compile("builtins\\.object|abc\\.ABC|typing(?:_extensions)?\\..*");

    private final Program program;
    private final Unit unit;

    Attributes(Program program, Unit unit) {
        this.program = program;
        this.unit = unit;
    }

    Set<Value> read(Set<Value> objects, String name) {
        Set<Value> found = new Values();
        unit.work += objects.size();
        for (Value object : objects) {
            if (object instanceof Value.Instance instance) {
                found.addAll(ofInstance(instance, name));
            } else {
                read(object, name, found);
            }
        }
        return found;
    }

    private void read(Value object, String name, Set<Value> found) {
        switch (object) {
            case ModuleValue module -> ofModule(module, name, found);
            case ClassValue type -> ofClass(type, name, found);
            case Value.Instance instance -> found.addAll(ofInstance(instance, name));
            case Value.Super above -> ofSuper(above, name, found);
            case FunctionValue function -> {
                Cell cell = function.attributes.get(name);
                found.addAll(cell == null ? Set.of() : cell.read(unit));
            }
            case Value.Outside outside -> found.add(longer(outside.name(), name, outside.guessed()));
            case Value.Made made -> found.add(longer(made.maker(), name, true));
            case Value.Builtin builtin -> found.add(new Value.Outside("builtins." + builtin.type() + "." + name));
            case Value.Constant constant -> found.add(new Value.Outside("builtins." + constant.type() + "." + name));
            case Container container -> found.add(new Value.OfContainer(container, name));
            case Value.Method method -> {
                if (name.equals("__func__")) {
                    found.add(method.function());
                }
            }
            case Value.OfContainer ignored -> {}
        }
    }

    private static Value longer(String outside, String name, boolean guessed) {
        return outside.length() > LONGEST ? new Value.Made(outside) : new Value.Outside(outside + "." + name, guessed);
    }

    private void ofModule(ModuleValue module, String name, Set<Value> found) {
        Scope scope = module.unit.scope;
        Set<Value> values = scope.cell(name).read(unit);
        found.addAll(values);
        if (values.isEmpty() && !scope.locals.contains(name)) {
            program.module(module.code.name() + "." + name).ifPresent(found::add);
        }
    }

    private void ofClass(ClassValue type, String name, Set<Value> found) {
        if (name.equals("__class__")) {
            return;
        }
        for (Value value : inOrder(type.order(unit), name)) {
            found.add(
                    value instanceof FunctionValue function && function.binding == FunctionValue.Binding.CLASS
                            ? new Value.Method(function, type)
                            : value);
        }
    }

    /** Values of the first class that has the name. */
    Set<Value> inOrder(List<Value> order, String name) {
        for (Value value : order) {
            if (value instanceof Value.Outside outside
                    && !BARE_BASES.matcher(outside.name()).matches()) {
                return Set.of(longer(outside.name(), name, outside.guessed()));
            }
            if (value instanceof ClassValue type) {
                type.scope.names.read(unit);
                Cell cell = type.scope.cells.get(name);
                if (cell != null && !cell.read(unit).isEmpty()) {
                    return cell.read(unit);
                }
            }
        }
        return Set.of();
    }

    /** Asked for once in a run: when there is more behind the name, the unit runs again. */
    private Set<Value> ofInstance(Value.Instance instance, String name) {
        Unit.Member member = new Unit.Member(instance, name);
        Set<Value> known = unit.members.get(member);
        if (known == null) {
            known = new Values();
            unit.members.put(member, known);
            ofInstance(instance, name, known);
        }
        return known;
    }

    private void ofInstance(Value.Instance instance, String name, Set<Value> found) {
        if (name.equals("__class__")) {
            found.add(instance.type());
            return;
        }
        List<Value> order = instance.type().order(unit);
        Set<Value> own = new Values();
        for (Value value : order) {
            if (value instanceof ClassValue type) {
                own.addAll(type.attribute(name).read(unit));
            }
        }
        found.addAll(own);
        if (own.isEmpty()) {
            bind(inOrder(order, name), instance, found);
        }
    }

    private void ofSuper(Value.Super above, String name, Set<Value> found) {
        ClassValue start = above.receiver() instanceof Value.Instance instance
                ? instance.type()
                : above.receiver() instanceof ClassValue type ? type : above.type();
        List<Value> order = start.order(unit);
        int at = order.indexOf(above.type());
        bind(inOrder(order.subList(at + 1, order.size()), name), above.receiver(), found);
    }

    private void bind(Collection<Value> values, Value receiver, Set<Value> found) {
        for (Value value : values) {
            if (!(value instanceof FunctionValue function) || function.owner == null) {
                found.add(value);
                continue;
            }
            switch (function.binding) {
                case STATIC -> found.add(function);
                case PROPERTY -> found.addAll(new Calls(program, unit).result(function, receiver));
                case CLASS ->
                    found.add(new Value.Method(
                            function, receiver instanceof Value.Instance instance ? instance.type() : receiver));
                case PLAIN -> found.add(new Value.Method(function, receiver));
            }
        }
    }

    void write(Set<Value> objects, String name, Set<Value> values) {
        for (Value object : objects) {
            switch (object) {
                case Value.Instance instance ->
                    loose(instance.type().attribute(name)).add(values, program);
                case ClassValue type -> store(type.scope, name, values);
                case ModuleValue module -> store(module.unit.scope, name, values);
                case FunctionValue function ->
                    loose(function.attributes.computeIfAbsent(name, absent -> new Cell()))
                            .add(values, program);
                default -> {}
            }
        }
    }

    private void store(Scope scope, String name, Set<Value> values) {
        loose(scope.cell(name)).add(values, program);
        scope.names.add(Set.of(new Value.Constant("str", name)), program);
    }

    private static Cell loose(Cell cell) {
        cell.loosen();
        return cell;
    }
}
