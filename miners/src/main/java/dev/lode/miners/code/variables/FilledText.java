package dev.lode.miners.code.variables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with values in the place of variables. Its lines are those of the text before.
 *
 * @param places what stands where a variable stood, at its place in the new text
 */
public record FilledText(String text, List<Filling> places) {

    public FilledText {
        places = List.copyOf(places);
    }

    static FilledText of(String text, List<Filling> fillings) {
        StringBuilder filled = new StringBuilder();
        List<Filling> places = new ArrayList<>();
        int from = 0;
        for (Filling filling : fillings) {
            filled.append(text, from, filling.start());
            int start = filled.length();
            filled.append(filling.made());
            places.add(new Filling(start, filled.length(), filling.made(), filling.values()));
            from = filling.end();
        }
        return new FilledText(filled.append(text, from, text.length()).toString(), places);
    }

    /** The values that stand in a stretch of the text. */
    public Set<VariableValue> within(int start, int end) {
        Set<VariableValue> values = new HashSet<>();
        for (Filling place : places) {
            if (place.start() >= start && place.end() <= end) {
                values.addAll(place.values());
            }
        }
        return values;
    }
}
