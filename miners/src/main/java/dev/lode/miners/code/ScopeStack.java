package dev.lode.miners.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The scopes that are open at a capture, when the captures of a tree are read in their order. */
public final class ScopeStack {

    private static final int NAME_LIMIT = 4_096;

    private final Deque<Open> open = new ArrayDeque<>();

    /** @param scope empty within a part of the text that could not be parsed: what stands in it may belong anywhere */
    private record Open(int end, Optional<Scope> scope) {}

    public ScopeStack(Scope top) {
        open.push(new Open(Integer.MAX_VALUE, Optional.of(top)));
    }

    /** The scope that a capture stands in, if that is sure. */
    public Optional<Scope> around(Capture capture) {
        while (open.element().end() <= capture.start()) {
            open.pop();
        }
        return open.element().scope();
    }

    /** A scope whose name is longer than a key may be is no scope that somebody wrote. */
    public void enter(Capture capture, Scope scope) {
        open.push(new Open(
                capture.end(), Optional.of(scope).filter(named -> named.name().length() < NAME_LIMIT)));
    }

    public void enterUnparsed(Capture capture) {
        open.push(new Open(capture.end(), Optional.empty()));
    }
}
