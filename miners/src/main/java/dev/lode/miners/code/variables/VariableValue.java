package dev.lode.miners.code.variables;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a variable stands for.
 *
 * @param origin what says so, for a person
 * @param confidence that a run has the same; 1 where a person says so in the settings
 * @param manual true where a person says so in the settings
 */
public record VariableValue(String name, String text, String origin, double confidence, boolean manual) {

    /** Longer ones are no names, and neither are those with blanks, quotes or templates of their own. */
    private static final Pattern PLAIN = Pattern.compile("[^\\s'\"`;(){}$<>]{1,120}");

    static VariableValue inferred(String name, String text, String origin, double confidence) {
        return new VariableValue(name, text, origin, confidence, false);
    }

    /** True for what can stand in a name as it is. */
    static boolean plain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** True for the name of a table that this may be a part of. */
    public boolean in(String table) {
        return table.contains(text.toLowerCase(Locale.ROOT));
    }
}
