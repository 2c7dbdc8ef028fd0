package dev.lode.miners.embedded;

import dev.lode.miners.code.variables.VariableValue;
import dev.lode.sql.DottedName;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table that code names.
 *
 * @param name canonical, or with a placeholder in it
 * @param line of the code
 * @param stated true for a literal
 * @param values of variables that it is made of
 */
record NamedTable(String name, int line, boolean stated, Set<VariableValue> values) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$#@-]+(?:\\.[\\p{L}\\p{N}_$#@ -]+){0,3}");

    static NamedTable of(CodeText text) {
        String canonical = text.text().indexOf('{') < 0
                ? DottedName.canonical(text.text())
                : text.text().strip();
        String name = canonical.startsWith("live.") ? canonical.substring("live.".length()) : canonical;
        return new NamedTable(name, text.line(0), text.stated(), text.values());
    }

    /** False where it is known only when the code runs. */
    boolean known() {
        return NAME.matcher(name).matches();
    }
}
