package dev.lode.miners.git;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as it is in one commit, with those of its lines that the commit may have brought.
 *
 * @param side its path, kind and content
 */
record Suspect(Side side, List<Trace> traces) {

    /**
     * A line that is asked for, on its way back through the history.
     *
     * @param question number of the line among all that are asked for
     * @param line where it stands in this file, from 0
     */
    record Trace(int question, int line) {}

    static Suspect of(Side side) {
        return new Suspect(side, new ArrayList<>());
    }
}
