package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.List;

/** Executes statements. One that fails is said, and the next one goes on. */
public final class Interpreter {

    private final Frame frame;
    private final Output out;
    private final Evaluator evaluator;

    public Interpreter(Frame frame, Output out) {
        this.frame = frame;
        this.out = out;
        this.evaluator = new Evaluator(frame);
    }

    public void run(List<Statement> statements) {
        for (Statement statement : statements) {
            frame.at(statement.line());
            boolean entered = false;
            try {
                frame.budget().enter();
                entered = true;
                execute(statement);
            } catch (Failure failure) {
                frame.at(statement.line());
                frame.problem(failure.code(), failure.told());
                instead(statement);
            } finally {
                if (entered) {
                    frame.budget().leave();
                }
            }
        }
    }

    private void execute(Statement statement) {
        switch (statement) {
            case Statement.Data data -> data(data);
            case Statement.Output output -> write(evaluator.print(evaluator.evaluate(output.value())), output.line());
            case Statement.Broken broken -> write(broken.source(), broken.line());
            case Statement.If choice -> choose(choice);
            case Statement.For loop -> new Loop(frame, out, loop).run();
            case Statement.Assign assign ->
                new Assignment(frame).assign(assign.target(), evaluator.evaluate(assign.value()));
            case Statement.AssignBlock block ->
                new Assignment(frame)
                        .assign(block.target(), evaluator.filtered(captured(block.body()), block.filters()));
            case Statement.Do action -> evaluator.evaluate(action.value());
            case Statement.With with -> with(with);
            case Statement.FilterBlock block ->
                write(evaluator.print(evaluator.filtered(captured(block.body()), block.filters())), block.line());
            case Statement.CallBlock call -> write(evaluator.print(call(call)), call.line());
            case Statement.Definition definition -> define(definition);
            case Statement.Jump jump -> throw new Loop.Left(jump.out());
        }
    }

    /** What stands for a statement that failed: what is unknown shows, and nobody takes a gap for an answer. */
    private void instead(Statement statement) {
        switch (statement) {
            case Statement.Output output -> write(output.source(), output.line());
            case Statement.CallBlock call -> write(call.source(), call.line());
            case Statement.Assign assign -> new Assignment(frame).unknown(assign.target());
            case Statement.AssignBlock block -> new Assignment(frame).unknown(block.target());
            default -> {
                // conditions do not hold, loops have no items, actions do nothing
            }
        }
    }

    private void data(Statement.Data data) {
        if (frame.ofFile()) {
            out.data(data.text(), data.line());
        } else {
            out.value(data.text(), frame.line());
        }
    }

    private void write(String text, int line) {
        out.value(text, frame.ofFile() ? line : frame.line());
    }

    private void choose(Statement.If choice) {
        for (Statement.Branch branch : choice.branches()) {
            frame.at(branch.line());
            if (holds(branch)) {
                run(branch.body());
                return;
            }
        }
        run(choice.otherwise());
    }

    private boolean holds(Statement.Branch branch) {
        try {
            Value value = evaluator.evaluate(branch.condition());
            if (value instanceof Undefined(String name, boolean unknown) && unknown) {
                frame.problem("JINJA_UNKNOWN_VALUE", "whether " + name + " holds is not known; taken as false");
            }
            return Comparison.truth(value);
        } catch (Failure failure) {
            frame.problem(failure.code(), failure.told() + "; the condition is taken as false");
            return false;
        }
    }

    private Value captured(List<Statement> body) {
        Output text = new Output(frame.budget());
        new Interpreter(frame.inner(), text).run(body);
        return Value.of(text.text());
    }

    private void with(Statement.With with) {
        Frame inner = frame.inner();
        for (int i = 0; i < with.targets().size(); i++) {
            new Assignment(inner)
                    .assign(
                            with.targets().get(i),
                            evaluator.evaluate(with.values().get(i)));
        }
        new Interpreter(inner, out).run(with.body());
    }

    private Value call(Statement.CallBlock block) {
        Macro body = new Macro("caller", block.parameters(), block.body(), false, false, frame.macros());
        Macro closed = body.within(frame.context()).closing(frame);
        // a return within the body is one of the macro around it, so it passes through
        Callable caller = (arguments, ignored) -> Value.of(closed.text(arguments, frame));
        return evaluator.call(block.call(), caller);
    }

    private void define(Statement.Definition definition) {
        if (definition.kind().equals("macro")) {
            frame.scope().set(definition.name(), definition.macro().closing(frame));
        }
    }
}
