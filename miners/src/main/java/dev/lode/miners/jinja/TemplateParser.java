package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Expression;
import dev.lode.miners.jinja.evaluation.Macro;
import dev.lode.miners.jinja.evaluation.Statement;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.rendering.Problems;
import dev.lode.miners.jinja.source.Segment;
import dev.lode.miners.jinja.source.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the structure of a template. What cannot be read is said and stays as it is written; what is not closed is
 * closed where its surroundings are.
 */
final class TemplateParser {

    private static final int DEEPEST = 50;
    private static final Set<String> INNER_TAGS = Set.of("else", "elif");

    private final List<Segment> segments;
    private final int length;
    private final Problems problems;
    private final TagParser tags;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Macro> macros = new TreeMap<>();
    private final Deque<Set<String>> awaited = new ArrayDeque<>();
    private int at;

    TemplateParser(List<Segment> segments, int length, Problems problems) {
        this.segments = segments;
        this.length = length;
        this.problems = problems;
        this.tags = new TagParser(this);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The macros of the file by name. */
    Map<String, Macro> macros() {
        return macros;
    }

    List<Statement> parse() {
        return body(Set.of());
    }

    int position() {
        return at;
    }

    /** The tag that was read last. */
    Segment.Code before() {
        return (Segment.Code) segments.get(at - 1);
    }

    /** Where the block ends whose end was just looked for: behind its tag, or where its surroundings end. */
    int offset(String found) {
        if (!found.isEmpty()) {
            return before().end();
        }
        return at < segments.size() && segments.get(at) instanceof Segment.Code next ? next.start() : length;
    }

    /** Whether a name stands in the code behind a position. */
    boolean names(int from, String word) {
        return segments.subList(from, at).stream()
                .anyMatch(segment -> segment instanceof Segment.Code code
                        && code.tokens().stream().anyMatch(token -> token.word(word)));
    }

    void say(Segment.Code code, Failure failure) {
        problems.add(failure.code(), code.line(), failure.told());
    }

    /** Statements up to one of these tags, which is next then; or up to where something around them ends. */
    List<Statement> body(Set<String> ends) {
        if (awaited.size() > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "blocks nested deeper than " + DEEPEST);
        }
        awaited.push(ends);
        List<Statement> body = new ArrayList<>();
        while (at < segments.size() && !ends()) {
            Segment segment = segments.get(at++);
            switch (segment) {
                case Segment.Data data -> body.add(new Statement.Data(data.text(), data.line()));
                case Segment.Code code -> code(code, body);
            }
        }
        awaited.pop();
        return List.copyOf(body);
    }

    /** The word of the tag that is next, stepped over; empty where something else comes. */
    String end(Segment.Code begin, Set<String> ends) {
        if (at < segments.size()
                && segments.get(at) instanceof Segment.Code code
                && !code.output()
                && ends.contains(word(code))) {
            at++;
            return word(code);
        }
        problems.add("JINJA_SYNTAX", begin.line(), "the block " + word(begin) + " does not end");
        return "";
    }

    private boolean ends() {
        return segments.get(at) instanceof Segment.Code code
                && !code.output()
                && awaited.stream().anyMatch(ends -> ends.contains(word(code)));
    }

    static String word(Segment.Code code) {
        Token first = code.tokens().getFirst();
        return first.kind() == Token.Kind.NAME ? first.text() : "";
    }

    private void code(Segment.Code code, List<Statement> body) {
        String word = word(code);
        int depth = awaited.size();
        try {
            if (!code.trouble().isEmpty()) {
                throw new Failure("JINJA_SYNTAX", code.trouble());
            }
            body.add(code.output() ? output(code) : tags.read(code, word));
        } catch (Failure failure) {
            while (awaited.size() > depth) {
                awaited.pop();
            }
            say(code, failure);
            if (!code.output() && (word.startsWith("end") || INNER_TAGS.contains(word))) {
                return;
            }
            String source = code.output() ? placeholder(code) : oneLine(code.source());
            body.add(new Statement.Broken(source, code.line()));
            if (!code.output() && tags.opens(code, word)) {
                skipTo(code, "end" + word);
            }
        }
    }

    /** What stands in a block whose head could not be read is read for its macros only. */
    private void skipTo(Segment.Code code, String end) {
        if (awaited.size() <= DEEPEST) {
            body(Set.of(end));
            end(code, Set.of(end));
        }
    }

    private static Statement output(Segment.Code code) {
        Cursor cursor = new Cursor(code.tokens());
        Expression value = new ExpressionParser(cursor).tuple(true);
        cursor.expectEnd();
        return new Statement.Output(value, placeholder(code), code.line());
    }

    /** The code in braces on one line, for who reads SQL ends it at the first two that close. */
    static String placeholder(Segment.Code code) {
        String inner = code.source().substring(2, code.source().length() - 2);
        int start = inner.startsWith("-") || (inner.startsWith("+") && !code.output()) ? 1 : 0;
        int end = inner.length() - (inner.endsWith("-") || (inner.endsWith("+") && !code.output()) ? 1 : 0);
        String plain = oneLine(inner.substring(start, Math.max(start, end))).strip();
        return "{{ " + plain.replace("}}", "} }").replace("}}", "} }") + " }}";
    }

    static String oneLine(String source) {
        return source.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
