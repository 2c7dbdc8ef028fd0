package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.util.Locale;

/** What stands behind {@code is}. */
public final class Predicates {

    private Predicates() {}

    public static boolean holds(String name, Value value, Arguments arguments, Frame frame) {
        return switch (name) {
            case "defined" -> !(value instanceof Undefined undefined) || undefined.unknown();
            case "undefined" -> value instanceof Undefined undefined && !undefined.unknown();
            case "none" -> value == Value.None.NONE;
            case "boolean" -> value instanceof Value.Bool;
            case "true" -> value instanceof Value.Bool(boolean bool) && bool;
            case "false" -> value instanceof Value.Bool(boolean bool) && !bool;
            case "integer" -> value instanceof Value.Int;
            case "float" -> value instanceof Value.Real;
            case "number" -> Arithmetic.isNumber(value);
            case "string" -> value instanceof Value.Text;
            case "mapping" ->
                value instanceof Value.Dict || value instanceof Structure structure && structure.isMapping();
            case "sequence" ->
                value instanceof Value.Sequence
                        || value instanceof Value.Dict
                        || value instanceof Value.Text
                        || value instanceof Undefined;
            case "iterable" ->
                value instanceof Value.Sequence
                        || value instanceof Value.Dict
                        || value instanceof Value.Text
                        || value instanceof Undefined
                        || value instanceof Structure structure
                                && structure.items().isPresent();
            case "callable" -> value instanceof Callable || value instanceof Undefined;
            case "escaped" -> false;
            case "filter" -> Filters.isKnown(Representation.asText(value));
            case "test" -> isKnown(Representation.asText(value), frame);
            default -> ofTwo(name, value, arguments);
        };
    }

    private static boolean ofTwo(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "odd" -> remainder(value, Value.of(2)) == 1;
            case "even" -> remainder(value, Value.of(2)) == 0;
            case "divisibleby" -> remainder(value, arguments.required(0, "num")) == 0;
            case "lower" -> cased(value).equals(Representation.text(value).toLowerCase(Locale.ROOT));
            case "upper" -> cased(value).equals(Representation.text(value).toUpperCase(Locale.ROOT));
            case "sameas" -> same(value, arguments.required(0, "other"));
            case "eq", "equalto", "==" -> Comparison.equal(value, arguments.required(0, "other"));
            case "ne", "!=" -> !Comparison.equal(value, arguments.required(0, "other"));
            case "gt", "greaterthan", ">" -> Comparison.order(value, arguments.required(0, "other")) > 0;
            case "ge", ">=" -> Comparison.order(value, arguments.required(0, "other")) >= 0;
            case "lt", "lessthan", "<" -> Comparison.order(value, arguments.required(0, "other")) < 0;
            case "le", "<=" -> Comparison.order(value, arguments.required(0, "other")) <= 0;
            case "in" -> Comparison.contains(arguments.required(0, "seq"), value);
            default -> throw new Failure("JINJA_UNKNOWN_TEST", "no test named " + name);
        };
    }

    /** Python asks of a text that it has a letter of either case. */
    private static String cased(Value value) {
        String text = Representation.text(value);
        boolean has = text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        return has ? text : "\0";
    }

    private static boolean same(Value left, Value right) {
        boolean plain = left instanceof Value.Bool || left instanceof Value.Text || left instanceof Value.Int;
        return left == right || (plain && left.getClass() == right.getClass() && left.equals(right));
    }

    private static int remainder(Value value, Value divisor) {
        Value rest = Arithmetic.apply("%", value, divisor);
        return Comparison.equal(rest, Value.of(0)) ? 0 : Comparison.equal(rest, Value.of(1)) ? 1 : 2;
    }

    private static boolean isKnown(String name, Frame frame) {
        try {
            holds(name, Value.of(1), Arguments.of(Value.of(1)), frame);
            return true;
        } catch (Failure failure) {
            return !failure.code().equals("JINJA_UNKNOWN_TEST");
        }
    }
}
