package dev.lode.pipeline.report.text;

/** One line of text that shows what it holds: no line breaks, no runs of spaces, no control or direction-changing characters, bounded. */
public final class CleanText {

    /** Longest text that a page shows, in characters. */
    public static final int LONGEST = 160;

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** @param longest most characters of the result; a longer text ends in an ellipsis */
    public static String of(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(CleanText::visible).forEach(clean::appendCodePoint);
        String line = clean.toString().replaceAll(" +", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }

    private static int visible(int character) {
        return switch (character) {
            case '\t', '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> ' ';
            default -> deceives(character) ? REPLACEMENT : character;
        };
    }

    private static boolean deceives(int character) {
        int kind = Character.getType(character);
        boolean direction = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        boolean unseen = character == 0xFEFF || character >= 0x200B && character <= 0x200F || character == 0x061C;
        return kind == Character.CONTROL || kind == Character.SURROGATE || direction || unseen;
    }
}
