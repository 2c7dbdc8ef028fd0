package dev.lode.miners.git.marks;

import dev.lode.miners.git.marks.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what code itself, not a comment, calls deprecated: annotations, attributes, directives and warnings. */
final class Deprecations {

    private static final Pattern ANNOTATION = Pattern.compile("@(?:java\\.lang\\.)?Deprecated\\b");
    private static final Pattern DECORATOR = Pattern.compile("@(?:\\w+\\.)*deprecated\\b");
    private static final Pattern OLD_C =
            Pattern.compile("\\[\\[deprecated\\b|__attribute__\\s*\\(\\(\\s*deprecated\\b");

    private static final Map<String, Pattern> STATED = Map.ofEntries(
            Map.entry("java", ANNOTATION),
            Map.entry("kotlin", ANNOTATION),
            Map.entry("groovy", ANNOTATION),
            Map.entry("scala", DECORATOR),
            Map.entry("python", DECORATOR),
            Map.entry("graphql", DECORATOR),
            Map.entry("csharp", Pattern.compile("\\[\\s*(?:System\\.)?Obsolete\\b")),
            Map.entry("rust", Pattern.compile("#!?\\[deprecated\\b")),
            Map.entry("php", Pattern.compile("#\\[\\s*\\\\?Deprecated\\b")),
            Map.entry("swift", Pattern.compile("@available\\([^)]{0,200}\\bdeprecated\\b")),
            Map.entry("protobuf", Pattern.compile("\\bdeprecated\\s*=\\s*true\\b")),
            Map.entry("c", OLD_C),
            Map.entry("cpp", OLD_C),
            Map.entry("yaml", Pattern.compile("(?m)^\\s*deprecation_date:(?=\\s*\\S)")));

    private static final Pattern WARNING = Pattern.compile("\\bwarn(?:_explicit)?\\s*\\(");
    private static final Pattern CATEGORY = Pattern.compile("\\b\\w*DeprecationWarning\\b");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \\t]*\\.\\. deprecated::[^\\n]*");
    private static final Pattern END = Pattern.compile("[{;]|:\\s*\\n|\\n\\s*\\n");
    private static final int LONGEST_CALL = 2000;

    private Deprecations() {}

    /** @param code the text without what stands in comments and strings, character for character */
    static List<Mark> in(String language, String text, String code) {
        List<Mark> marks = new ArrayList<>();
        Optional.ofNullable(STATED.get(language)).ifPresent(pattern -> {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                marks.add(mark(text, begin(code, matcher), end(code, matcher.end())));
            }
        });
        if (language.equals("python")) {
            warnings(text, code, marks);
            Matcher matcher = DIRECTIVE.matcher(text);
            while (matcher.find()) {
                marks.add(mark(text, begin(text, matcher), matcher.end()));
            }
        }
        return marks;
    }

    private static void warnings(String text, String code, List<Mark> marks) {
        Matcher matcher = WARNING.matcher(code);
        while (matcher.find()) {
            int end = closing(code, matcher.end());
            if (CATEGORY.matcher(code).region(matcher.end(), end).find()) {
                marks.add(mark(text, matcher.start(), end));
            }
        }
    }

    /** Where the call ends whose parenthesis was opened. */
    private static int closing(String code, int from) {
        int open = 1;
        int last = Math.min(code.length(), from + LONGEST_CALL);
        for (int at = from; at < last; at++) {
            open += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return at + 1;
            }
        }
        return last;
    }

    /** Without the space before it. */
    private static int begin(String text, Matcher matcher) {
        int begin = matcher.start();
        while (Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    /** Where the head of the definition ends that the word is of. */
    private static int end(String code, int from) {
        int last = Math.min(code.length(), from + LONGEST_CALL);
        Matcher matcher = END.matcher(code).region(from, last);
        return matcher.find() ? matcher.start() : last;
    }

    private static Mark mark(String text, int start, int end) {
        int line = 1
                + (int) text.substring(0, start)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return Mark.of(line, Kind.DEPRECATED, text.substring(start, end), "");
    }
}
