package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Line numbers of a text, from 1. */
public final class Lines {

    private final List<Integer> starts = new ArrayList<>();

    public Lines(String text) {
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    public int of(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
