package dev.lode.miners.structure;

import java.util.regex.Pattern;

/** Parts of a source as facts word them. */
final class Written {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DECORATOR_SIGN = Pattern.compile("^[@#\\[\\s]+");
    private static final Pattern HERITAGE_WORD = Pattern.compile("^(extends|implements)\\s+");
    private static final Pattern TYPE_SIGN = Pattern.compile("^:(\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+");

    private static final Pattern SIGN_OF_DEFAULT = Pattern.compile("\\s*=\\s*$");

    private Written() {}

    /** A parameter whose default is cut off. */
    static String withoutDefault(String text) {
        return SIGN_OF_DEFAULT.matcher(onOneLine(text)).replaceFirst("");
    }

    /** As written, on one line. */
    static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A type without the sign and comments before it. */
    static String type(String text) {
        return onOneLine(TYPE_SIGN.matcher(text).replaceFirst(""));
    }

    /** A type that another derives from, without the word that says so. */
    static String base(String text) {
        return HERITAGE_WORD.matcher(onOneLine(text)).replaceFirst("");
    }

    /** What decorates, without its sign: names joined by dots, () for a call and [] for a subscript in it. */
    static String decorator(String text) {
        String written = DECORATOR_SIGN.matcher(text).replaceFirst("");
        StringBuilder called = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign == '(' || sign == '[' || sign == '<') {
                at = end(written, at);
                called.append(sign == '(' ? "()" : sign == '[' ? "[]" : "");
            } else if (Character.isJavaIdentifierPart(sign) || sign == '.' || sign == ':') {
                called.append(sign);
            } else if (!Character.isWhitespace(sign)) {
                break;
            }
        }
        return called.toString();
    }

    /** Where the bracket at a place is closed; brackets within texts are none. */
    private static int end(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quote != 0) {
                at += sign == '\\' ? 1 : 0;
                quote = sign == quote ? 0 : quote;
            } else if ("\"'`".indexOf(sign) >= 0) {
                quote = sign;
            } else if ("([{<".indexOf(sign) >= 0) {
                depth++;
            } else if (")]}".indexOf(sign) >= 0 || sign == '>' && text.charAt(at - 1) != '=') {
                depth--;
            }
            if (depth == 0 && quote == 0) {
                return at;
            }
        }
        return text.length();
    }
}
