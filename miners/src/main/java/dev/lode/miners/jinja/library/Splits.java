package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.source.Segments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How Python splits texts. */
final class Splits {

    private Splits() {}

    /**
     * @param separator empty for runs of white space, which give no empty parts
     * @param most splits, or less than 0 for all
     * @param fromEnd whether the first splits are those at the end
     */
    static List<String> split(String text, Optional<String> separator, int most, boolean fromEnd) {
        if (separator.isPresent() && separator.get().isEmpty()) {
            throw Failure.type("an empty separator");
        }
        if (!fromEnd) {
            return separator.map(mark -> byMark(text, mark, most)).orElseGet(() -> byBlank(text, most));
        }
        String mirrored = mirror(text);
        List<String> parts =
                separator.map(mark -> byMark(mirrored, mirror(mark), most)).orElseGet(() -> byBlank(mirrored, most));
        List<String> back = new ArrayList<>(parts.stream().map(Splits::mirror).toList());
        Collections.reverse(back);
        return back;
    }

    private static String mirror(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static List<String> byMark(String text, String mark, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(mark);
        while (at >= 0 && (most < 0 || parts.size() < most)) {
            parts.add(text.substring(from, at));
            from = at + mark.length();
            at = text.indexOf(mark, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> byBlank(String text, int most) {
        List<String> parts = new ArrayList<>();
        int at = blankEnd(text, 0);
        while (at < text.length()) {
            if (most >= 0 && parts.size() == most) {
                parts.add(TextMethods.strip(text.substring(at), "", false, true));
                return parts;
            }
            int end = at;
            while (end < text.length() && !Segments.blank(text.charAt(end))) {
                end++;
            }
            parts.add(text.substring(at, end));
            at = blankEnd(text, end);
        }
        return parts;
    }

    private static int blankEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Segments.blank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
