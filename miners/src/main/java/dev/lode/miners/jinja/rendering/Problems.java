package dev.lode.miners.jinja.rendering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Problems as they are found, each once, and no more than a person reads. */
public final class Problems {

    private static final int MOST = 100;

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(String code, int line, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, line, message));
        } else if (found.size() == MOST) {
            found.add(
                    new Problem("JINJA_MANY_PROBLEMS", line, "there are more than " + MOST + "; the rest is not said"));
        }
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
