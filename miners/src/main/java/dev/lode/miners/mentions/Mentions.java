package dev.lode.miners.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the names of texts and keeps where the rare ones stand. */
final class Mentions {

    /** A name that more lines write is in use. */
    private static final int MOST = 12;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /** Before the name of a definition. */
    private static final Set<String> KEYWORDS = Set.of(
            "def", "class", "function", "interface", "enum", "record", "type", "const", "let", "var", "namespace");

    /** Behind the name of a method, or of a field that holds a function. */
    private static final Pattern METHOD = Pattern.compile("\\s{0,3}(?:[(<?]|[=:]\\s{0,3}(?:async\\b|function\\b|\\())");

    private static final int BEHIND = 16;

    private final Map<String, Places> byName = new HashMap<>();

    private static final class Places {
        private final List<String> lines = new ArrayList<>(2);
        private boolean definable;
        private boolean many;

        void add(String place, boolean defines) {
            definable |= defines;
            if (many || (!lines.isEmpty() && lines.getLast().equals(place))) {
                return;
            }
            if (lines.size() == MOST) {
                many = true;
                lines.clear();
            } else {
                lines.add(place);
            }
        }
    }

    /** Takes all names of a text of code. */
    void code(String path, String text) {
        read(path, text, true);
    }

    /** Takes the names of any other text that code has. */
    void text(String path, String text) {
        read(path, text, false);
    }

    /** By name the places of those that few lines write and that a definition may have, or that end names begin with. */
    SortedMap<String, List<String>> rare() {
        SortedMap<String, List<String>> rare = new TreeMap<>();
        byName.forEach((name, places) -> {
            if (name.endsWith("_") && !name.endsWith("__")) {
                rare.put(name, places.lines);
            } else if (places.definable && !places.many) {
                rare.put(name, places.lines);
            }
        });
        return rare;
    }

    private void read(String path, String text, boolean code) {
        int line = 1;
        String before = "";
        for (int at = 0; at < text.length(); ) {
            char character = text.charAt(at);
            if (!Character.isJavaIdentifierStart(character)) {
                line += character == '\n' ? 1 : 0;
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            String name = text.substring(at, end);
            if (name.length() >= SHORTEST && name.length() <= LONGEST) {
                take(name, path + ":" + line, code, code && defines(before, text, end));
            }
            before = name;
            at = end;
        }
    }

    private void take(String name, String place, boolean code, boolean defines) {
        Places places = code ? byName.computeIfAbsent(name, each -> new Places()) : byName.get(name);
        if (places != null) {
            places.add(place, defines);
        }
    }

    private static boolean defines(String before, String text, int end) {
        return KEYWORDS.contains(before)
                || METHOD.matcher(text)
                        .region(end, Math.min(text.length(), end + BEHIND))
                        .lookingAt();
    }
}
