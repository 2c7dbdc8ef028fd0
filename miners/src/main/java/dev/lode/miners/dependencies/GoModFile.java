package dev.lode.miners.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code go.mod}: the module that it is of, and those that it requires. What it requires only because others do ({@code
 * // indirect}) is of scope {@code indirect}. Replaced modules count under the name by which code asks for them.
 */
final class GoModFile {

    private static final Pattern MODULE = Pattern.compile("^module\\s+\"?([^\\s\"]+)\"?");
    private static final Pattern REQUIRE =
            Pattern.compile("^(?:require\\s+)?\"?([^\\s\"()]+)\"?\\s+(v\\S+)(\\s*//.*\\bindirect\\b)?");

    private GoModFile() {}

    static BuildFile parse(String text) {
        List<Declaration> uses = new ArrayList<>();
        Optional<Declaration> publishes = Optional.empty();
        boolean inside = false;
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            Matcher module = MODULE.matcher(line);
            Matcher require = REQUIRE.matcher(line);
            if (module.find()) {
                publishes = Optional.of(new Declaration(Library.go(module.group(1)), "", "", number));
            } else if ((inside || line.startsWith("require ")) && require.find()) {
                String scope = require.group(3) == null ? "" : "indirect";
                uses.add(new Declaration(Library.go(require.group(1)), require.group(2), scope, number));
            }
            inside = line.endsWith("(") ? line.startsWith("require") : inside && !line.startsWith(")");
        }
        return new BuildFile(publishes, uses, List.of());
    }
}
