package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code '…%s…' % values} gives, as in Python. */
public final class PercentFormat {

    private static final Pattern DIRECTIVE =
            Pattern.compile("%(?:\\(([^)]{0,200})\\))?([-+ #0]{0,5})(\\d{0,9})(?:\\.(\\d{1,4}))?([diouxXeEfFgGcrsa%])");

    private PercentFormat() {}

    public static String format(String format, Value values) {
        BoundedText out = new BoundedText();
        boolean several = values instanceof Value.Sequence sequence && sequence.kind() == Value.Sequence.Kind.TUPLE;
        Deque<Value> left = new ArrayDeque<>(several ? Items.of(values) : List.of(values));
        Matcher directive = DIRECTIVE.matcher(format);
        boolean named = values instanceof Value.Dict;
        int from = 0;
        for (int mark = format.indexOf('%'); mark >= 0; mark = format.indexOf('%', from)) {
            if (!directive.region(mark, format.length()).lookingAt()) {
                throw Failure.type("incomplete format");
            }
            out.append(format.substring(from, mark)).append(written(directive, values, left));
            from = directive.end();
        }
        if (!named && !left.isEmpty()) {
            throw Failure.type("not all arguments converted during string formatting");
        }
        return out.append(format.substring(from)).toString();
    }

    private static String written(Matcher directive, Value values, Deque<Value> left) {
        String type = Objects.requireNonNull(directive.group(5));
        if (type.equals("%")) {
            return "%";
        }
        Value value;
        if (directive.group(1) != null) {
            value = Comparison.truth(values) && values instanceof Value.Dict(var entries)
                    ? Objects.requireNonNullElse(
                            entries.get(Value.of(directive.group(1))), Undefined.named(directive.group(1)))
                    : Undefined.named(directive.group(1));
            if (value instanceof Undefined) {
                throw Failure.type("no value for " + directive.group(1));
            }
        } else if (left.isEmpty()) {
            throw Failure.type("not enough arguments for format string");
        } else {
            value = left.pop();
        }
        return spec(directive, type).format(fitted(value, type));
    }

    private static Value fitted(Value value, String type) {
        return switch (type) {
            case "s" -> Value.of(Representation.text(value));
            case "r", "a" -> Value.of(Representation.shown(value));
            case "x", "X", "o" -> new Value.Int(Arithmetic.integer(value));
            case "d", "i", "u" -> {
                if (value instanceof Value.Real(double number) && !Double.isNaN(number) && !Double.isInfinite(number)) {
                    yield new Value.Int(new BigDecimal(number).toBigInteger());
                }
                yield new Value.Int(Arithmetic.integer(value));
            }
            case "c" -> value;
            default -> {
                if (!Arithmetic.isNumber(value)) {
                    throw Failure.type("must be real number, not " + Representation.typeName(value));
                }
                yield value;
            }
        };
    }

    private static FormatSpec spec(Matcher directive, String type) {
        String flags = Objects.requireNonNull(directive.group(2));
        boolean text = "rsac".contains(type);
        boolean leftmost = flags.contains("-");
        boolean zeros = flags.contains("0") && !leftmost && !text;
        String width = Objects.requireNonNull(directive.group(3));
        String precision = directive.group(4);
        return new FormatSpec(
                zeros ? "0" : " ",
                leftmost ? "<" : zeros ? "=" : ">",
                flags.contains("+") ? "+" : flags.contains(" ") ? " " : "-",
                flags.contains("#"),
                width.isEmpty() ? 0 : Long.parseLong(width),
                "",
                precision == null || (!text && "diuxXo".contains(type)) ? -1 : Integer.parseInt(precision),
                text ? "" : "iu".contains(type) ? "d" : type);
    }
}
