package dev.lode.miners.code.variables;

import java.util.Set;

/**
 * What takes the place of a stretch of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param made has as many lines as the stretch
 * @param values that it is made of; none where only its form is plainer now
 */
public record Filling(int start, int end, String made, Set<VariableValue> values) {

    public Filling {
        values = Set.copyOf(values);
    }
}
