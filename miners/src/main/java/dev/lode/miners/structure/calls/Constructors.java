package dev.lode.miners.structure.calls;

import java.util.List;

/** Finds the constructor that {@code new} calls. */
final class Constructors {

    private static final int DEEPEST = 32;

    private Constructors() {}

    /** The class itself where no constructor is written in it or in what it extends. */
    static Place of(Program program, Place type) {
        Place at = type;
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Integer> written = at.file().members(at.node()).getOrDefault("constructor", List.of());
            for (int member : written) {
                if (at.tree().child(member, "body") >= 0) {
                    return at.at(member);
                }
            }
            if (!written.isEmpty()) {
                return at.at(written.getFirst());
            }
            if (!(program.heritage.baseItself(at) instanceof Meaning.ClassItself(Place base))) {
                return type;
            }
            at = base;
        }
        return type;
    }
}
