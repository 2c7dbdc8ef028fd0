package dev.lode.miners.java;

import dev.lode.miners.code.LineEnds;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a Java file as the language reads it: with one kind of line end, and with Unicode escapes replaced. An
 * escape that stands for a quote, a backslash or a control character stays, because the parsers know it in literals and
 * lines must not move.
 */
final class JavaText {

    /** An even number of backslashes before it is an escaped backslash each. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9A-Fa-f]{4})");

    private JavaText() {}

    static String of(String decoded) {
        String text = LineEnds.unified(decoded);
        return text.contains("\\u") ? ESCAPE.matcher(text).replaceAll(JavaText::replacement) : text;
    }

    private static String replacement(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(2), 16);
        boolean stays = "\"'\\".indexOf(c) >= 0
                || Character.isISOControl(c)
                || Character.isSurrogate(c)
                || !Character.isDefined(c);
        return Matcher.quoteReplacement(escape.group(1) + (stays ? "\\u" + escape.group(2) : String.valueOf(c)));
    }
}
