package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/** How Python prints values. */
public final class Representation {

    private static final int DEEPEST = 40;

    private Representation() {}

    /** As {@code str} gives it. */
    public static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Undefined(String name, boolean unknown) -> {
                if (unknown) {
                    throw new Failure("JINJA_UNKNOWN_VALUE", "what " + name + " is, is not known");
                }
                yield "";
            }
            default -> shown(value);
        };
    }

    /** The text of a value that must be one. */
    public static String asText(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Undefined undefined -> text(undefined);
            default -> throw Failure.type("expected a text, not " + typeName(value));
        };
    }

    /** As {@code repr} gives it. */
    public static String shown(Value value) {
        BoundedText out = new BoundedText();
        show(value, out, 0);
        return out.toString();
    }

    private static void show(Value value, BoundedText out, int depth) {
        if (depth > DEEPEST) {
            throw new Failure("JINJA_DEPTH", "a list nested deeper than " + DEEPEST);
        }
        switch (value) {
            case Value.None none -> out.append("None");
            case Value.Bool(boolean bool) -> out.append(bool ? "True" : "False");
            case Value.Int(var number) -> out.append(number.toString());
            case Value.Real(double number) -> out.append(real(number));
            case Value.Text(String text) -> quote(text, out);
            case Value.Sequence sequence -> sequence(sequence, out, depth);
            case Value.Dict(var entries) -> dict(entries, out, depth);
            case Undefined undefined -> out.append("Undefined");
            case Callable macro when !macro.macro().isEmpty() -> out.append("<Macro '" + macro.macro() + "'>");
            case Structure structure -> out.append(structure.text());
            case Callable callable -> out.append("<function>");
        }
    }

    private static void sequence(Value.Sequence sequence, BoundedText out, int depth) {
        List<Value> items = sequence.items();
        boolean set = sequence.kind() == Value.Sequence.Kind.SET;
        if (set && items.isEmpty()) {
            out.append("set()");
            return;
        }
        boolean tuple = sequence.kind() == Value.Sequence.Kind.TUPLE;
        out.append(tuple ? "(" : set ? "{" : "[");
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            show(items.get(i), out, depth + 1);
        }
        out.append(tuple && items.size() == 1 ? "," : "");
        out.append(tuple ? ")" : set ? "}" : "]");
    }

    private static void dict(SequencedMap<Value, Value> entries, BoundedText out, int depth) {
        out.append("{");
        String separator = "";
        for (var entry : entries.entrySet()) {
            out.append(separator);
            show(entry.getKey(), out, depth + 1);
            out.append(": ");
            show(entry.getValue(), out, depth + 1);
            separator = ", ";
        }
        out.append("}");
    }

    private static void quote(String text, BoundedText out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
                        out.append("\\x").append(Integer.toString(256 + c, 16).substring(1));
                    } else {
                        out.append(c == quote ? "\\" : "").append(Character.toString(c));
                    }
                }
            }
        });
        out.append(quote);
    }

    /** The shortest digits that mean the number, with an exponent where Python has one. */
    static String real(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        String digits = exact.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - exact.scale();
        String sign = number < 0 ? "-" : "";
        if (exponent < -4 || exponent >= 16) {
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            String padded = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + padded;
        }
        String plain = exact.abs().toPlainString();
        return sign + plain + (plain.indexOf('.') < 0 ? ".0" : "");
    }

    /** For messages. */
    public static String typeName(Value value) {
        return switch (value) {
            case Value.None none -> "None";
            case Value.Bool bool -> "a bool";
            case Value.Int number -> "an int";
            case Value.Real number -> "a float";
            case Value.Text text -> "a text";
            case Value.Sequence sequence ->
                switch (sequence.kind()) {
                    case LIST -> "a list";
                    case TUPLE -> "a tuple";
                    case SET -> "a set";
                };
            case Value.Dict dict -> "a dict";
            case Undefined(String name, boolean unknown) -> name + ", which is not " + (unknown ? "known" : "defined");
            case Structure structure -> "an object";
            case Callable callable -> "a function";
        };
    }
}
