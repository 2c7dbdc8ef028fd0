package dev.lode.miners.jinja.source;

/** What the backslashes in a string literal mean, as in Python; one that means nothing stays. */
final class Escapes {

    private static final String NAMES = "\\'\"abfnrtv";
    private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000b";

    private Escapes() {}

    /** @param literal without its quotes */
    static String read(String literal) {
        if (literal.indexOf('\\') < 0) {
            return literal;
        }
        StringBuilder out = new StringBuilder(literal.length());
        int i = 0;
        while (i < literal.length()) {
            char c = literal.charAt(i);
            if (c != '\\' || i + 1 == literal.length()) {
                out.append(c);
                i++;
            } else {
                i = escape(literal, i, out);
            }
        }
        return out.toString();
    }

    private static int escape(String literal, int backslash, StringBuilder out) {
        char c = literal.charAt(backslash + 1);
        int known = NAMES.indexOf(c);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
            return backslash + 2;
        }
        return switch (c) {
            case '\n' -> backslash + 2;
            case 'x' -> code(literal, backslash, 2, out);
            case 'u' -> code(literal, backslash, 4, out);
            case 'U' -> code(literal, backslash, 8, out);
            default -> {
                if (c >= '0' && c <= '7') {
                    yield octal(literal, backslash, out);
                }
                out.append('\\').append(c);
                yield backslash + 2;
            }
        };
    }

    private static int code(String literal, int backslash, int digits, StringBuilder out) {
        int end = backslash + 2 + digits;
        if (end <= literal.length()) {
            String hex = literal.substring(backslash + 2, end);
            if (hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                    && Character.isValidCodePoint((int) Math.min(Long.parseLong(hex, 16), Integer.MAX_VALUE))) {
                out.appendCodePoint(Integer.parseInt(hex, 16));
                return end;
            }
        }
        out.append('\\');
        return backslash + 1;
    }

    private static int octal(String literal, int backslash, StringBuilder out) {
        int end = backslash + 1;
        int value = 0;
        while (end < literal.length()
                && end < backslash + 4
                && literal.charAt(end) >= '0'
                && literal.charAt(end) <= '7') {
            value = value * 8 + literal.charAt(end++) - '0';
        }
        out.append((char) value);
        return end;
    }
}
