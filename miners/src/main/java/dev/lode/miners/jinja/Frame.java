package dev.lode.miners.jinja;

import java.util.Map;
import java.util.Optional;

/** Where code runs: what names mean there, and the rendering that it is part of. */
public final class Frame {

    private final Run run;
    private final Context context;
    private final Map<String, Macro> macros;
    private final Scope scope;
    private final boolean ofFile;

    /** @param ofFile true where the lines of statements are those of the rendered file */
    Frame(Run run, Context context, Map<String, Macro> macros, Scope scope, boolean ofFile) {
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

    Budget budget() {
        return run.budget();
    }

    Map<String, Macro> macros() {
        return macros;
    }

    Scope scope() {
        return scope;
    }

    void at(int line) {
        if (ofFile) {
            run.at(line);
        }
    }

    boolean ofFile() {
        return ofFile;
    }

    Frame inner() {
        return new Frame(run, context, macros, scope.inner(), ofFile);
    }

    /** For a macro of any file. */
    Frame within(Context names, Map<String, Macro> own, Scope variables) {
        return new Frame(run, names, own, variables, false);
    }

    Value named(String name) {
        Optional<Value> own = scope.find(name).or(() -> Optional.ofNullable(macros.get(name)));
        return own.or(() -> context.named(name)).or(() -> Builtins.named(name)).orElseGet(() -> Undefined.named(name));
    }
}
