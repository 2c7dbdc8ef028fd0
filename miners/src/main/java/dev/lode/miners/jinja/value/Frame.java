package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Run;
import java.util.Map;
import java.util.Optional;

/** Where code runs: what names mean there, and the rendering that it is part of. */
public final class Frame {

    private final Run run;
    private final Context context;
    private final Map<String, ? extends Callable> macros;
    private final Scope scope;
    private final boolean ofFile;

    /** @param ofFile true where the lines of statements are those of the rendered file */
    public Frame(Run run, Context context, Map<String, ? extends Callable> macros, Scope scope, boolean ofFile) {
        this.run = run;
        this.context = context;
        this.macros = macros;
        this.scope = scope;
        this.ofFile = ofFile;
    }

    /** The line of the rendered file that is at work, from 1; within a macro the line that called it. */
    public int line() {
        return run.line();
    }

    /** Says that something went wrong. */
    public void problem(String code, String message) {
        run.problems().add(code, run.line(), message);
    }

    /** What names mean here. */
    public Context context() {
        return context;
    }

    public Budget budget() {
        return run.budget();
    }

    public Map<String, ? extends Callable> macros() {
        return macros;
    }

    public Scope scope() {
        return scope;
    }

    public void at(int line) {
        if (ofFile) {
            run.at(line);
        }
    }

    public boolean ofFile() {
        return ofFile;
    }

    public Frame inner() {
        return new Frame(run, context, macros, scope.inner(), ofFile);
    }

    /** For a macro of any file. */
    public Frame within(Context names, Map<String, ? extends Callable> own, Scope variables) {
        return new Frame(run, names, own, variables, false);
    }

    /** The value of a name that a template or its caller gives a meaning. */
    public Optional<Value> find(String name) {
        return scope.find(name).or(() -> Optional.ofNullable(macros.get(name))).or(() -> context.named(name));
    }
}
