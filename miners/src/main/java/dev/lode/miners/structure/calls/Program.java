package dev.lode.miners.structure.calls;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All files, and those who know what their parts mean. Each question is bounded in depth and steps. */
final class Program {

    private static final int DEEPEST = 60;
    private static final int MOST = 20_000;

    final Bindings bindings;
    final Types types = new Types(this);
    final TypeArguments arguments = new TypeArguments(this);
    final Values values = new Values(this);
    final Declarations declarations = new Declarations(this);
    final Heritage heritage = new Heritage(this);
    final Members members = new Members(this);
    final Results results = new Results(this);
    final Contexts contexts = new Contexts(this);

    private final Map<Place, Known> known = new HashMap<>();
    private final Set<Place> open = new HashSet<>();
    private int depth;
    private int steps;
    private boolean isCut;

    Program(ModuleFiles modules) {
        this.bindings = new Bindings(modules);
    }

    /** A new question. */
    void begin() {
        steps = 0;
        isCut = false;
    }

    /** What an expression or declaration means is found out once; one that needs itself is not known. */
    Known once(Place place, Supplier<Known> question) {
        Known before = known.get(place);
        if (before != null) {
            return before;
        }
        if (!open.add(place)) {
            return Known.NOTHING;
        }
        Known answer = bounded(question, Known.NOTHING);
        open.remove(place);
        if (!isCut) {
            known.put(place, answer);
        }
        return answer;
    }

    /** The answer, unless that is too far. */
    <T> T bounded(Supplier<T> question, T otherwise) {
        if (depth >= DEEPEST || ++steps > MOST) {
            isCut = true;
            return otherwise;
        }
        depth++;
        try {
            return question.get();
        } finally {
            depth--;
        }
    }
}
