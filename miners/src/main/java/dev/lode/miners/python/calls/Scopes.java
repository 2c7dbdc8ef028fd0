package dev.lode.miners.python.calls;

import dev.lode.miners.code.Head;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scopes that are open while a file is read, and what is found in them. */
final class Scopes {

    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<Place, Head> heads = new HashMap<>();

    /** Where a definition begins. */
    record Place(String name, int line) {}

    Scopes() {
        open.push(new Frame(Frame.Kind.MODULE, "", ""));
    }

    Frame current() {
        return open.element();
    }

    <T> T within(Frame frame, Supplier<T> reader) {
        open.push(frame);
        try {
            return reader.get();
        } finally {
            open.pop();
        }
    }

    /** A branch more, of the function around: a lambda and a class in it are parts of it. */
    void decides() {
        for (Frame frame : open) {
            if (frame.kind == Frame.Kind.FUNCTION || frame.kind == Frame.Kind.MODULE) {
                frame.decisions++;
                return;
            }
        }
    }

    void yields() {
        current().yields = true;
    }

    /** Names that an assignment binds in the current scope. */
    void binds(Expression target) {
        switch (target) {
            case Expression.Name name -> current().locals.add(name.name());
            case Expression.Sequence sequence -> sequence.elements().forEach(this::binds);
            case Expression.Star star -> binds(star.value());
            default -> {}
        }
    }

    void binds(String name) {
        current().locals.add(name);
    }

    /** An assignment that a person would look for as a variable of the module or as a field. */
    void assigns(Expression target, int line, int endLine, @Nullable String type) {
        Frame frame = current();
        switch (target) {
            case Expression.Sequence sequence ->
                sequence.elements().forEach(element -> assigns(element, line, endLine, null));
            case Expression.Star star -> assigns(star.value(), line, endLine, null);
            case Expression.Name name
            when frame.kind == Frame.Kind.MODULE ->
                field(new Field(name.name(), "variable", line, endLine, type == null ? "" : type));
            case Expression.Name name
            when frame.kind == Frame.Kind.CLASS ->
                field(new Field(frame.nameOf(name.name()), "field", line, endLine, type == null ? "" : type));
            case Expression.Attribute attribute
            when isSelf(attribute.object(), frame) -> {
                String owner = frame.name.substring(0, frame.name.lastIndexOf('.') + 1);
                field(new Field(owner + attribute.name(), "field", line, endLine, type == null ? "" : type));
            }
            default -> {}
        }
    }

    private static boolean isSelf(Expression object, Frame frame) {
        return object instanceof Expression.Name name
                && !frame.self.isEmpty()
                && name.name().equals(frame.self);
    }

    private void field(Field field) {
        Field first = fields.putIfAbsent(field.name(), field);
        if (first != null && first.type().isEmpty() && !field.type().isEmpty()) {
            fields.put(
                    first.name(), new Field(first.name(), first.kind(), first.line(), first.endLine(), field.type()));
        }
    }

    void head(String name, int line, Head structure) {
        heads.put(new Place(name, line), structure);
    }

    Map<Place, Head> heads() {
        return heads;
    }

    Collection<Field> fields() {
        return fields.values();
    }
}
