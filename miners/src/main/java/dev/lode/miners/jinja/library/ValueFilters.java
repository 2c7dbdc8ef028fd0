package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/** Filters of single values: conversions, numbers, defaults; and those that dbt adds. */
final class ValueFilters {

    private static final int MOST_DIGITS = 4_300;
    private static final Pattern REAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,6})?");

    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("default", ValueFilters::otherwise),
            Map.entry("d", ValueFilters::otherwise),
            Map.entry("int", (input, arguments, frame) -> integer(input, arguments)),
            Map.entry("float", (input, arguments, frame) -> real(input, arguments)),
            Map.entry("string", (input, arguments, frame) -> Value.of(Representation.text(input))),
            Map.entry(
                    "abs",
                    (input, arguments, frame) ->
                            Comparison.order(input, Value.of(0)) < 0 ? Arithmetic.signed('-', input) : input),
            Map.entry("round", (input, arguments, frame) -> round(input, arguments)),
            Map.entry(
                    "tojson",
                    (input, arguments, frame) -> Value.of(Json.escaped(input, arguments.integer(0, "indent", -1)))),
            Map.entry(
                    "attr",
                    (input, arguments, frame) -> Members.attribute(input, arguments.text(0, "name"), frame.budget())),
            Map.entry("as_text", (input, arguments, frame) -> input),
            Map.entry("as_bool", (input, arguments, frame) -> input),
            Map.entry("as_native", (input, arguments, frame) -> input),
            Map.entry("as_number", (input, arguments, frame) -> input),
            Map.entry("safe", (input, arguments, frame) -> input),
            Map.entry("pprint", (input, arguments, frame) -> Value.of(Representation.shown(input))));

    private ValueFilters() {}

    private static Value otherwise(Value input, Arguments arguments, Frame frame) {
        boolean absent =
                input instanceof Undefined || (arguments.flag(1, "boolean", false) && !Comparison.truth(input));
        return absent ? arguments.at(0, "default_value").orElse(Value.of("")) : input;
    }

    private static Value integer(Value input, Arguments arguments) {
        Value otherwise = arguments.at(0, "default").orElse(Value.of(0));
        return switch (input) {
            case Undefined(String name, boolean unknown) -> throw Failure.type(name + " is not defined, and no number");
            case Value.Int number -> number;
            case Value.Bool bool -> new Value.Int(Arithmetic.integer(bool));
            case Value.Real(double number) ->
                Double.isNaN(number) || Double.isInfinite(number)
                        ? otherwise
                        : new Value.Int(new BigDecimal(number).toBigInteger());
            case Value.Text(String text) -> parsed(text.strip(), arguments.integer(1, "base", 10), otherwise);
            default -> otherwise;
        };
    }

    private static Value parsed(String text, int base, Value otherwise) {
        if (text.length() > MOST_DIGITS) {
            return otherwise;
        }
        try {
            String digits = base == 10 ? text.replaceAll("(?<=\\d)_(?=\\d)", "") : text.replaceFirst("^0[xXoObB]", "");
            return new Value.Int(new BigInteger(digits, Math.clamp(base, 2, 36)));
        } catch (NumberFormatException notWhole) {
            boolean decimal = REAL.matcher(text).matches();
            double number = decimal ? Double.parseDouble(text) : Double.NaN;
            return Double.isNaN(number) || Double.isInfinite(number)
                    ? otherwise
                    : new Value.Int(new BigDecimal(number).toBigInteger());
        }
    }

    private static Value real(Value input, Arguments arguments) {
        Value otherwise = arguments.at(0, "default").orElse(new Value.Real(0));
        if (input instanceof Undefined(String name, boolean unknown)) {
            throw Failure.type(name + " is not defined, and no number");
        }
        if (Arithmetic.isNumber(input)) {
            return new Value.Real(Arithmetic.real(input));
        }
        boolean number = input instanceof Value.Text(String text)
                && text.length() < MOST_DIGITS
                && REAL.matcher(text.strip()).matches();
        return number
                ? new Value.Real(Double.parseDouble(Representation.text(input).strip()))
                : otherwise;
    }

    private static Value round(Value input, Arguments arguments) {
        int places = Math.clamp(arguments.integer(0, "precision", 0), -400, 400);
        String method = arguments.text(1, "method", "common");
        if (!Arithmetic.isNumber(input)) {
            throw Failure.type("round of " + Representation.typeName(input));
        }
        if (input instanceof Value.Int && method.equals("common")) {
            return places >= 0
                    ? input
                    : new Value.Int(
                            rounded(input, places, RoundingMode.HALF_EVEN).toBigInteger());
        }
        double number = Arithmetic.real(input);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return input;
        }
        double factor = Math.pow(10, places);
        return new Value.Real(
                switch (method) {
                    case "common" ->
                        Math.copySign(
                                rounded(input, places, RoundingMode.HALF_EVEN).doubleValue(), number);
                    case "ceil" -> Math.ceil(number * factor) / factor;
                    case "floor" -> Math.floor(number * factor) / factor;
                    default -> throw Failure.type("method must be common, ceil or floor");
                });
    }

    private static BigDecimal rounded(Value number, int places, RoundingMode mode) {
        BigDecimal exact = number instanceof Value.Real(double real)
                ? new BigDecimal(real)
                : new BigDecimal(Arithmetic.integer(number));
        return exact.setScale(places, mode);
    }
}
