package dev.lode.miners.runtimes;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables as a shell writes them: {@code $A}, {@code ${A}}, {@code ${A:-default}}. */
final class Variables {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_][\\w.]*)(?::?-([^{}]*))?\\})");

    private static final int LONGEST = 1_000;

    private Variables() {}

    /** Values put in once; what has none stays as written. */
    static String fill(String text, Map<String, String> values) {
        if (text.indexOf('$') < 0 || text.length() > LONGEST) {
            return text;
        }
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            String otherwise = variable.group(3) == null ? variable.group() : variable.group(3);
            String value = values.getOrDefault(name, otherwise);
            variable.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        variable.appendTail(filled);
        return filled.length() > LONGEST ? text : filled.toString();
    }
}
