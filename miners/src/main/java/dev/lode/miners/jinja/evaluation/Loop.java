package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Executes a loop. */
final class Loop {

    /** What {@code break} and {@code continue} do. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean out;

        Left(boolean out) {
            super(null, null, false, false);
            this.out = out;
        }
    }

    private final Frame frame;
    private final Output out;
    private final Statement.For loop;

    Loop(Frame frame, Output out, Statement.For loop) {
        this.frame = frame;
        this.out = out;
        this.loop = loop;
    }

    void run() {
        Value value = new Evaluator(frame).evaluate(loop.items());
        if (value instanceof Undefined undefined) {
            undefined(undefined);
            return;
        }
        List<Value> items = filtered(Items.of(value));
        frame.budget().make(items.size());
        LoopState state = new LoopState(items);
        boolean ended = false;
        for (int i = 0; i < items.size(); i++) {
            frame.budget().step();
            Frame inner = frame.inner();
            inner.scope().set("loop", state.at(i));
            new Assignment(inner).assign(loop.target(), items.get(i));
            try {
                new Interpreter(inner, out).run(loop.body());
                ended = true;
            } catch (Left left) {
                if (left.out) {
                    break;
                }
            }
        }
        // as in Jinja2, which takes a body that was left each time for none
        if (!ended) {
            new Interpreter(frame.inner(), out).run(loop.otherwise());
        }
    }

    private void undefined(Undefined items) {
        if (items.unknown()) {
            frame.problem("JINJA_UNKNOWN_VALUE", "what is in " + items.name() + " is not known");
            out.value("{{ " + items.name() + " }}", frame.line());
        } else {
            if (!items.name().isEmpty()) {
                frame.problem("JINJA_UNDEFINED", items.name() + " is not defined; the loop over it has no items");
            }
            new Interpreter(frame.inner(), out).run(loop.otherwise());
        }
    }

    private List<Value> filtered(List<Value> items) {
        if (loop.filter().isEmpty()) {
            return List.copyOf(items);
        }
        List<Value> kept = new ArrayList<>();
        for (Value item : items) {
            Frame inner = frame.inner();
            new Assignment(inner).assign(loop.target(), item);
            if (Comparison.truth(new Evaluator(inner).evaluate(loop.filter().get()))) {
                kept.add(item);
            }
        }
        return kept;
    }
}
