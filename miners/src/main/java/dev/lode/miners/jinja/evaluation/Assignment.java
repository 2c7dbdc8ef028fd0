package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.evaluation.Statement.Target;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.List;

/** Gives names their values. */
final class Assignment {

    private final Frame frame;

    Assignment(Frame frame) {
        this.frame = frame;
    }

    void assign(Target target, Value value) {
        switch (target) {
            case Target.Name(String name) -> frame.scope().set(name, value);
            case Target.Attribute(String object, String name) -> attribute(object, name, value);
            case Target.Several(List<Target> targets) -> several(targets, value);
        }
    }

    /** After a failure: there would be a value, and nobody knows which. */
    void unknown(Target target) {
        switch (target) {
            case Target.Name(String name) -> frame.scope().set(name, Undefined.unknown(name));
            case Target.Attribute(String object, String name) -> {
                if (frame.find(object).orElse(Value.None.NONE) instanceof Structure structure) {
                    structure.assign(name, Undefined.unknown(object + "." + name));
                }
            }
            case Target.Several(List<Target> targets) -> targets.forEach(this::unknown);
        }
    }

    private void attribute(String object, String name, Value value) {
        if (!(frame.find(object).orElse(Value.None.NONE) instanceof Structure structure)
                || !structure.assign(name, value)) {
            throw Failure.type(object + " is no namespace");
        }
    }

    private void several(List<Target> targets, Value value) {
        if (value instanceof Undefined(String name, boolean unknown) && unknown) {
            targets.forEach(target -> assign(target, Undefined.unknown(name)));
            return;
        }
        List<Value> items = Items.of(value);
        if (items.size() != targets.size()) {
            throw Failure.type(items.size() + " values for " + targets.size() + " names");
        }
        for (int i = 0; i < targets.size(); i++) {
            assign(targets.get(i), items.get(i));
        }
    }
}
