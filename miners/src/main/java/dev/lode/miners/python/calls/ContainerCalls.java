package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads elements of values, and calls the methods of lists, dictionaries and sets that bring values in and out. */
final class ContainerCalls {

    private final Program program;
    private final Unit unit;

    ContainerCalls(Program program, Unit unit) {
        this.program = program;
        this.unit = unit;
    }

    Set<Value> call(Value.OfContainer method, List<Calls.Given> arguments, Object place) {
        Container container = method.container();
        Set<Value> first = arguments.isEmpty() ? Set.of() : arguments.getFirst().values();
        Set<Value> last = arguments.isEmpty() ? Set.of() : arguments.getLast().values();
        return switch (method.name()) {
            case "append", "add", "appendleft" -> added(container, first);
            case "insert" -> added(container, last);
            case "extend", "update", "union" -> {
                first.forEach(value -> merge(value, container));
                yield Set.of(container);
            }
            case "get", "pop", "setdefault" -> got(method.name(), container, arguments);
            case "values" -> Set.of(filled(place, "list", container.get(null, unit)));
            case "keys" -> Set.of(filled(place, "list", elements(container)));
            case "items" -> Set.of(items(container, place));
            case "copy" -> Set.of(container);
            case "__next__", "send", "popitem", "popleft" -> container.get(null, unit);
            default -> Set.of();
        };
    }

    private Set<Value> added(Container container, Set<Value> values) {
        container.rest.add(values, program);
        return Set.of();
    }

    private Container items(Container container, Object place) {
        Container pair = program.once(container.elements, () -> new Container("tuple", new Cell()));
        pair.put("0", elements(container), program);
        pair.put("1", container.get(null, unit), program);
        return filled(place, "list", Set.of(pair));
    }

    /** The container that is made at a place, with these values besides those that it has. */
    Container filled(Object place, String type, Set<Value> values) {
        Container container = program.once(place, () -> new Container(type, new Cell()));
        container.rest.add(values, program);
        return container;
    }

    private Set<Value> got(String name, Container container, List<Calls.Given> arguments) {
        if (arguments.isEmpty()) {
            return container.get(null, unit);
        }
        Set<Value> found = new Values(at(container, arguments.getFirst().values()));
        if (arguments.size() > 1) {
            found.addAll(arguments.get(1).values());
        }
        if (name.equals("setdefault")) {
            container.rest.add(found, program);
        }
        return found;
    }

    void merge(Value from, Container into) {
        if (from instanceof Container other && other != into) {
            if (!into.type.equals("dict") || !other.type.equals("dict")) {
                into.rest.add(elements(other), program);
                return;
            }
            into.rest.add(other.rest.read(unit), program);
            for (Map.Entry<String, Cell> element : List.copyOf(other.elements.entrySet())) {
                into.put(element.getKey(), element.getValue().read(unit), program);
            }
        }
    }

    /** What stands where one of the keys leads. */
    Set<Value> at(Container container, Set<Value> keys) {
        Set<Value> found = new Values();
        boolean known = !keys.isEmpty();
        for (Value key : keys) {
            known &= key instanceof Value.Constant;
            if (key instanceof Value.Constant constant) {
                found.addAll(container.get(key(constant), unit));
            }
        }
        if (!known) {
            found.addAll(container.get(null, unit));
        }
        return found;
    }

    /** A text is another key than a number of the same digits. */
    static String key(Value.Constant constant) {
        return constant.type().equals("str") ? key(constant.text()) : constant.text();
    }

    static String key(String text) {
        return "'" + text;
    }

    private static Value constant(String key) {
        return key.startsWith("'") ? new Value.Constant("str", key.substring(1)) : new Value.Constant("int", key);
    }

    /** The key that an index is, if it is one only. */
    static @Nullable String key(Set<Value> index) {
        return index.size() == 1 && index.iterator().next() instanceof Value.Constant constant ? key(constant) : null;
    }

    /** What a loop over it gives. */
    Set<Value> elements(Container container) {
        if (!container.type.equals("dict")) {
            return container.get(null, unit);
        }
        container.get(null, unit);
        Set<Value> keys = new Values();
        container.elements.keySet().forEach(key -> keys.add(constant(key)));
        return keys;
    }
}
