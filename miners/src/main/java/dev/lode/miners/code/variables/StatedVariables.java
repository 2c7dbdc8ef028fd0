package dev.lode.miners.code.variables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a script or notebook gives its own variables. One that it gives several values has none. */
final class StatedVariables {

    private static final double CONFIDENCE = 0.8;

    private static final String NAME = "['\"]([\\w.-]{1,80})['\"]";
    private static final String VALUE = "['\"]([^'\"\\n]{1,120})['\"]";

    /** A way to give a variable a value: the groups are its name and the value. */
    private record Rule(String origin, Pattern pattern) {

        static Rule of(String origin, String pattern) {
            return new Rule(origin, Pattern.compile(pattern));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "the default of the widget",
                    "\\.widgets\\.(?:text|dropdown|combobox|multiselect)\\(\\s{0,40}(?:name\\s?=\\s?)?" + NAME
                            + "\\s{0,40},\\s{0,40}(?:defaultValue\\s?=\\s?)?" + VALUE),
            Rule.of(
                    "the default of the widget",
                    "(?i)\\bCREATE\\s+WIDGET\\s+(?:TEXT|DROPDOWN|COMBOBOX|MULTISELECT)\\s+[`'\"]?([\\w.-]{1,80})[`'\"]?\\s+DEFAULT\\s+"
                            + VALUE),
            Rule.of(
                    "the declaration of the variable",
                    "(?i)\\bDECLARE\\s+(?:OR\\s+REPLACE\\s+)?(?:VAR(?:IABLE)?\\s+)?([a-z]\\w{0,80})(?:\\s+STRING)?\\s*(?:DEFAULT|:?=)\\s*"
                            + VALUE),
            Rule.of(
                    "the value that SET gives",
                    "(?im)^\\s*SET\\s+(?:VAR(?:IABLE)?\\s+)?(?:hivevar:|hiveconf:)?([a-z][\\w.]{0,80})\\s*=\\s*['\"]?([^'\"\\s;]{1,120})['\"]?\\s*(?:;|$)"),
            Rule.of("the value that :setvar gives", "(?im)^:setvar\\s+(\\w{1,80})\\s+[\"']?([^\"'\\s]{1,120})"),
            Rule.of(
                    "the default of the argument",
                    "add_argument\\(\\s{0,40}['\"]--([\\w-]{1,80})['\"][^()]{0,300}?\\bdefault\\s?=\\s?" + VALUE),
            Rule.of(
                    "the default at its use",
                    "(?:conf\\.get|environ\\.get|getenv)\\(\\s{0,40}" + NAME + "\\s{0,40},\\s{0,40}" + VALUE));

    private StatedVariables() {}

    /** By name; none where there are several. */
    static Map<String, Optional<VariableValue>> of(String text) {
        Map<String, Optional<VariableValue>> values = new HashMap<>();
        for (Rule rule : RULES) {
            Matcher stated = rule.pattern().matcher(text);
            while (stated.find()) {
                String name = FileVariables.plainName(stated.group(1));
                Optional<VariableValue> value = Optional.of(stated.group(2))
                        .filter(VariableValue::plain)
                        .map(plain -> VariableValue.inferred(name, plain, rule.origin(), CONFIDENCE));
                values.merge(name, value, (one, other) -> same(one, other) ? one : Optional.empty());
            }
        }
        return values;
    }

    private static boolean same(Optional<VariableValue> one, Optional<VariableValue> other) {
        return one.map(VariableValue::text).equals(other.map(VariableValue::text));
    }
}
