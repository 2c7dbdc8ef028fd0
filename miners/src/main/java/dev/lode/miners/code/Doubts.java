package dev.lode.miners.code;

import java.util.ArrayList;
import java.util.List;

/** Where a file could not be read as its language; told once for each kind. */
public final class Doubts {

    private final String code;
    private final String message;
    private final List<Integer> lines = new ArrayList<>();

    /** @param code of the issue */
    public Doubts(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public void add(List<Capture> captures) {
        captures.forEach(capture -> lines.add(capture.node().line()));
    }

    /** One issue for all places, at the first. */
    public void report(CodeFile file) {
        if (!lines.isEmpty()) {
            String more = lines.size() > 1 ? ", the first of " + lines.size() + " places" : "";
            file.report(code, lines.getFirst(), message + more);
        }
    }
}
