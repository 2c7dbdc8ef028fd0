package dev.lode.miners.code.comments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells comments from the rest of a text, as far as that can be told without knowing the language: a string that is not
 * closed ends with its line, so that an apostrophe somewhere costs no more than that.
 */
public final class SourceParts {

    private static final Pattern CHARACTER = Pattern.compile("'(?:\\\\[^\\n']{1,8}|[^'\\\\\\n])'");
    private static final Pattern STRING_PREFIX = Pattern.compile("(?i)[rbfu]{1,2}|rb|br|@|\\$");
    private static final int LONGEST_PREFIX = 2;
    private static final String BEFORE_HASH = " \t\n;,)]}\"'";

    private final CommentSyntax syntax;
    private final List<String> strings;
    private final String text;
    /** The characters at which something else than code may begin: most begin nothing, and are not asked about. */
    private final BitSet beginnings = new BitSet();

    private final StringBuilder code;
    private final StringBuilder spoken;
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;

    /** A comment, or one line of it, without what begins and ends it. */
    public record Comment(int line, String text) {}

    private SourceParts(CommentSyntax syntax, String text) {
        this.syntax = syntax;
        this.strings = syntax.strings().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.text = text;
        syntax.blocks().forEach(block -> beginnings.set(block.open().charAt(0)));
        syntax.lines().forEach(opener -> beginnings.set(opener.charAt(0)));
        strings.forEach(quote -> beginnings.set(quote.charAt(0)));
        beginnings.set('\n');
        beginnings.set('\'');
        this.code = new StringBuilder(text);
        this.spoken = new StringBuilder(text);
    }

    public static SourceParts of(CommentSyntax syntax, String text) {
        SourceParts parts = new SourceParts(syntax, text);
        while (parts.at < text.length()) {
            if (parts.beginnings.get(text.charAt(parts.at))) {
                parts.step();
            } else {
                parts.at++;
            }
        }
        return parts;
    }

    public List<Comment> comments() {
        return comments;
    }

    /** The text with a space for every character of a comment or within a string. */
    public String code() {
        return code.toString();
    }

    /** The text with a space for every character of a comment; strings stay. */
    public String withoutComments() {
        return spoken.toString();
    }

    private void step() {
        if (text.charAt(at) == '\n') {
            line++;
            at++;
            return;
        }
        Optional<CommentSyntax.Block> block = syntax.blocks().stream()
                .filter(each -> text.startsWith(each.open(), at))
                .findFirst();
        if (block.isPresent()) {
            comment(
                    at + block.get().open().length(),
                    end(block.get()),
                    block.get().close().length());
            return;
        }
        Optional<String> opener =
                syntax.lines().stream().filter(this::beginsComment).findFirst();
        if (opener.isPresent()) {
            int end = text.indexOf('\n', at);
            comment(at + opener.get().length(), end < 0 ? text.length() : end, 0);
            return;
        }
        Optional<String> quote = strings.stream().filter(this::beginsString).findFirst();
        if (quote.isPresent()) {
            string(quote.get());
            return;
        }
        at += text.charAt(at) == '\'' ? character() : 1;
    }

    private int end(CommentSyntax.Block block) {
        int end = text.indexOf(block.close(), at + block.open().length());
        return end < 0 ? text.length() : end;
    }

    private void comment(int start, int end, int closing) {
        int from = start;
        while (from <= end) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 || newline > end ? end : newline;
            comments.add(new Comment(line, text.substring(from, to)));
            if (to == end) {
                break;
            }
            line++;
            from = to + 1;
        }
        int next = Math.min(end + closing, text.length());
        blank(code, at, next);
        blank(spoken, at, next);
        at = next;
    }

    private boolean beginsComment(String opener) {
        if (!text.startsWith(opener, at)) {
            return false;
        }
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        return switch (opener.toLowerCase(Locale.ROOT)) {
            case "#" -> BEFORE_HASH.indexOf(before) >= 0 && !text.startsWith("#[", at);
            case "//" -> before != ':';
            case "%" -> before != '\\';
            case ";" -> Character.isWhitespace(before) || before == ')';
            case "rem", "::" -> lineBegins() && (opener.equals("::") || text.startsWith(" ", at + opener.length()));
            default -> true;
        };
    }

    private boolean lineBegins() {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    private boolean beginsString(String quote) {
        if (!text.startsWith(quote, at)) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start <= LONGEST_PREFIX && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start == at || STRING_PREFIX.matcher(text.substring(start, at)).matches();
    }

    private void string(String quote) {
        boolean overLines = quote.length() > 1 || quote.equals("`");
        int start = at + quote.length();
        int end = start;
        while (end < text.length() && !text.startsWith(quote, end)) {
            char character = text.charAt(end);
            if (character == '\n' && !overLines) {
                break;
            }
            end += character == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        blank(code, start, end);
        line += (int)
                text.substring(start, end).chars().filter(each -> each == '\n').count();
        at = text.startsWith(quote, end) ? end + quote.length() : end;
    }

    /** Length of the character that stands in quotes here, or of what is none. */
    private int character() {
        Matcher matcher = CHARACTER.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 1;
    }

    private void blank(StringBuilder part, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                part.setCharAt(i, ' ');
            }
        }
    }
}
