package dev.lode.miners.jinja.value;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is written: the part behind the colon of Python's {@code format}, and what {@code %} has of it.
 *
 * @param align one of {@code <>^=}, or empty for what fits the type
 * @param sign one of plus, minus and space
 * @param grouping comma, underscore or empty
 * @param precision or -1
 * @param type a letter, or empty
 */
public record FormatSpec(
        String fill,
        String align,
        String sign,
        boolean alternate,
        long width,
        String grouping,
        int precision,
        String type) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(.)?([<>^=]))?([-+ ])?(#)?(0)?(\\d{1,9})?([,_])?(?:\\.(\\d{1,4}))?([bcdeEfFgGnosxX%])?",
            Pattern.DOTALL);
    private static final int MOST_DIGITS = 400;
    private static final FormatSpec PLAIN = of("");

    public static FormatSpec of(String spec) {
        Matcher form = FORM.matcher(spec);
        if (!form.matches()) {
            throw Failure.type("invalid format " + spec);
        }
        boolean zeros = form.group(5) != null && form.group(2) == null;
        return new FormatSpec(
                zeros ? "0" : text(form.group(1), " "),
                zeros ? "=" : text(form.group(2), ""),
                text(form.group(3), "-"),
                form.group(4) != null,
                Long.parseLong(text(form.group(6), "0")),
                text(form.group(7), ""),
                Integer.parseInt(text(form.group(8), "-1")),
                text(form.group(9), ""));
    }

    private static String text(@org.jspecify.annotations.Nullable String group, String otherwise) {
        return group == null || group.isEmpty() ? otherwise : group;
    }

    public String format(Value value) {
        if (equals(PLAIN)) {
            return Representation.text(value);
        }
        if (!Arithmetic.isNumber(value)) {
            return aligned("", text(value), "<");
        }
        String digits = digits(value);
        boolean negative = digits.startsWith("-");
        String mark = negative ? "-" : sign.equals("-") ? "" : sign;
        return aligned(mark, negative ? digits.substring(1) : digits, ">");
    }

    private String text(Value value) {
        boolean fits = value instanceof Value.Text
                && (type.isEmpty() || type.equals("s"))
                && grouping.isEmpty()
                && sign.equals("-")
                && !align.equals("=")
                && !alternate;
        if (!fits) {
            throw Failure.type("no such format of " + Representation.typeName(value));
        }
        String text = Representation.text(value);
        return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
    }

    private String digits(Value value) {
        boolean whole = !(value instanceof Value.Real);
        if (whole && precision >= 0 && (type.isEmpty() || "bcdnoxX".contains(type))) {
            throw Failure.type("precision not allowed in the format of an int");
        }
        return switch (type) {
            case "d", "n" -> {
                if (!whole) {
                    throw Failure.type("format d of a float");
                }
                yield grouped(Arithmetic.integer(value).toString());
            }
            case "x", "X", "o", "b" -> radix(Arithmetic.integer(value));
            case "f", "F" -> fixed(value, precision < 0 ? 6 : precision);
            case "%" -> fixed(new Value.Real(Arithmetic.real(value) * 100), precision < 0 ? 6 : precision) + "%";
            case "e", "E" -> scientific(Arithmetic.real(value), precision < 0 ? 6 : precision);
            case "g", "G" -> general(Arithmetic.real(value));
            case "s" -> throw Failure.type("format s of a number");
            case "c" -> Character.toString(Math.clamp(Arithmetic.index(value), 0, 0x10ffff));
            default ->
                grouped(
                        whole
                                ? Arithmetic.integer(value).toString()
                                : precision >= 0
                                        ? general(Arithmetic.real(value))
                                        : Representation.real(Arithmetic.real(value)));
        };
    }

    private String radix(BigInteger number) {
        int radix = type.equals("o") ? 8 : type.equals("b") ? 2 : 16;
        String digits = number.abs().toString(radix);
        String prefix = alternate ? "0" + type : "";
        String all = prefix + (type.equals("X") ? digits.toUpperCase(Locale.ROOT) : digits);
        return number.signum() < 0 ? "-" + all : all;
    }

    private String fixed(Value value, int places) {
        if (places > MOST_DIGITS) {
            throw Failure.type("more than " + MOST_DIGITS + " digits");
        }
        if (value instanceof Value.Real(double number)) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return Representation.real(number);
            }
            String digits = new BigDecimal(number)
                    .setScale(places, RoundingMode.HALF_EVEN)
                    .toPlainString();
            return grouped(number < 0 && !digits.startsWith("-") ? "-" + digits : digits);
        }
        return grouped(
                new BigDecimal(Arithmetic.integer(value)).setScale(places).toPlainString());
    }

    private String scientific(double number, int places) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Representation.real(number);
        }
        if (places > MOST_DIGITS) {
            throw Failure.type("more than " + MOST_DIGITS + " digits");
        }
        String text = String.format(Locale.ROOT, "%." + places + "e", number);
        return type.equals("E") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String general(double number) {
        int digits = Math.clamp(precision < 0 ? 6 : precision, 1, MOST_DIGITS);
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            return number == 0 ? "0" : Representation.real(number);
        }
        BigDecimal rounded = new BigDecimal(number)
                .round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    private String grouped(String digits) {
        if (grouping.isEmpty()) {
            return digits;
        }
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String marked = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", grouping);
        return marked + (point < 0 ? "" : digits.substring(point));
    }

    private String aligned(String mark, String text, String usual) {
        long missing = width - mark.length() - text.codePointCount(0, text.length());
        String where = align.isEmpty() ? usual : align;
        if (missing <= 0) {
            return mark + text;
        }
        long left = switch (where) {
            case "<" -> 0;
            case "^" -> missing / 2;
            default -> missing;
        };
        BoundedText out = new BoundedText();
        if (where.equals("=")) {
            return out.append(mark).repeat(fill, missing).append(text).toString();
        }
        return out.repeat(fill, left)
                .append(mark)
                .append(text)
                .repeat(fill, missing - left)
                .toString();
    }
}
