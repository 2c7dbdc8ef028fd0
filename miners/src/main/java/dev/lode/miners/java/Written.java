package dev.lode.miners.java;

import java.util.regex.Pattern;

/** Brings what a source writes into one form, whatever its blanks, comments and annotations. */
final class Written {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*[\\w$.]+\\s*(\\([^()]*\\))?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLANKS_AT_SIGN = Pattern.compile(" ?([<>,.;?\\[\\]]) ?");
    private static final Pattern BOUND = Pattern.compile("\\?(?=extends |super )");

    private Written() {}

    /** A type or name: {@code Map<String, ? extends int[]>}. */
    static String plain(String text) {
        String bare = ANNOTATION.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll(" ");
        String narrow = BLANKS_AT_SIGN
                .matcher(BLANKS.matcher(bare).replaceAll(" ").strip())
                .replaceAll("$1");
        return BOUND.matcher(narrow).replaceAll("? ").replace(",", ", ");
    }

    /** A type without its type arguments. */
    static String raw(String text) {
        String plain = plain(text);
        int arguments = plain.indexOf('<');
        return arguments < 0 ? plain : plain.substring(0, arguments);
    }
}
