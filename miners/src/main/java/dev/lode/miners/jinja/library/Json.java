package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.Comparator;
import java.util.List;

/** Writes values as JSON, as Python's {@code json.dumps} does. */
final class Json {

    private static final int DEEPEST = 40;

    private final BoundedText out = new BoundedText();
    private final int indent;
    private final boolean sorted;

    private Json(int indent, boolean sorted) {
        this.indent = indent;
        this.sorted = sorted;
    }

    /** As the filter {@code tojson} gives it: keys sorted, and what HTML would read escaped. */
    static String escaped(Value value, int indent) {
        return written(value, indent, true)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }

    /** @param indent spaces a level, or less than 0 for one line */
    static String written(Value value, int indent, boolean sorted) {
        Json json = new Json(indent, sorted);
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(Value value, int depth) {
        if (depth > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "a value nested deeper than " + DEEPEST);
        }
        switch (value) {
            case Value.None none -> out.append("null");
            case Value.Bool(boolean bool) -> out.append(bool ? "true" : "false");
            case Value.Text(String text) -> quote(text);
            case Value.Int number -> out.append(Representation.text(number));
            case Value.Real number -> out.append(Representation.text(number));
            case Value.Sequence(var kind, List<Value> items) when kind != Value.Sequence.Kind.SET -> list(items, depth);
            case Value.Dict dict -> dict(dict, depth);
            default -> throw Failure.type(Representation.typeName(value) + " is nothing in JSON");
        }
    }

    private void list(List<Value> items, int depth) {
        out.append("[");
        for (int i = 0; i < items.size(); i++) {
            separate(i == 0, depth + 1);
            write(items.get(i), depth + 1);
        }
        end(items.isEmpty(), depth);
        out.append("]");
    }

    private void dict(Value.Dict dict, int depth) {
        out.append("{");
        boolean first = true;
        var entries = dict.entries().entrySet().stream();
        for (var entry : (sorted
                        ? entries.sorted(Comparator.comparing(it -> Representation.text(it.getKey())))
                        : entries)
                .toList()) {
            separate(first, depth + 1);
            quote(entry.getKey() instanceof Value.Text(String text) ? text : written(entry.getKey(), -1, false));
            out.append(": ");
            write(entry.getValue(), depth + 1);
            first = false;
        }
        end(first, depth);
        out.append("}");
    }

    private void separate(boolean first, int depth) {
        out.append(first ? "" : indent >= 0 ? "," : ", ");
        newLine(depth);
    }

    private void end(boolean empty, int depth) {
        if (!empty) {
            newLine(depth);
        }
    }

    private void newLine(int depth) {
        if (indent >= 0) {
            out.append("\n").repeat(" ", (long) indent * depth);
        }
    }

    private void quote(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append("\\u")
                                .append(Integer.toString(0x10000 + c, 16).substring(1));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
