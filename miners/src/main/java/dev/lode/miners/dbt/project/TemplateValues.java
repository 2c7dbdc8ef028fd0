package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Values of templates out of what settings say, and back. */
public final class TemplateValues {

    private TemplateValues() {}

    /** An object whose attributes are known beforehand. */
    public record Named(String text, Map<String, Value> attributes) implements Structure {

        @Override
        public Optional<Value> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }
    }

    /** An object that is asked for its attributes. */
    public record Looked(String text, Function<String, Optional<Value>> lookup) implements Structure {

        @Override
        public Optional<Value> attribute(String name) {
            return name.equals("get")
                    ? Optional.of((Callable) (arguments, frame) -> lookup.apply(arguments.text(0, "key"))
                            .or(() -> arguments.at(1, "default"))
                            .orElse(Value.None.NONE))
                    : lookup.apply(name);
        }
    }

    /** Something of the warehouse: nobody knows what it, its attributes, its items and its answers are. */
    public static Callable unknown(String name) {
        return (arguments, frame) -> Undefined.unknown(name);
    }

    /** A function that says nothing and does nothing that a repository shows. */
    public static Callable silent() {
        return (arguments, frame) -> Value.of("");
    }

    public static Value mapping(String key, Value value) {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        entries.put(key, value);
        return Value.dict(entries);
    }

    public static Value orNone(Optional<String> text) {
        return text.<Value>map(Value::of).orElse(Value.None.NONE);
    }

    /** A text, a number or a flag as text; empty for what is not one. */
    public static Optional<String> text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Optional.of(text);
            case Value.Int(BigInteger number) -> Optional.of(number.toString());
            case Value.Bool(boolean flag) -> Optional.of(String.valueOf(flag));
            case Value.Real(double number) -> Optional.of(String.valueOf(number));
            default -> Optional.empty();
        };
    }

    /** The texts of a list, or the one that stands alone. */
    public static List<String> texts(Value value) {
        return value instanceof Value.Sequence sequence
                ? sequence.items().stream().flatMap(item -> text(item).stream()).toList()
                : text(value).stream().toList();
    }

    public static Value of(YamlValue yaml) {
        if (yaml.mapping()) {
            SequencedMap<String, Value> entries = new LinkedHashMap<>();
            yaml.entries().forEach((key, value) -> entries.put(key, of(value)));
            return Value.dict(entries);
        }
        return yaml.sequence()
                ? Value.list(yaml.items().stream().map(TemplateValues::of).toList())
                : scalar(yaml);
    }

    private static Value scalar(YamlValue yaml) {
        Optional<String> text = yaml.text();
        if (text.isEmpty()) {
            return Value.None.NONE;
        }
        String plain = text.get();
        return switch (yaml.type()) {
            case "bool" -> Value.of(plain.matches("(?i)true|yes|on"));
            case "int" ->
                plain.matches("[-+]?\\d{1,100}")
                        ? new Value.Int(new BigInteger(plain.replace("+", "")))
                        : Value.of(plain);
            case "float" -> real(plain);
            default -> Value.of(plain);
        };
    }

    private static Value real(String plain) {
        try {
            return new Value.Real(Double.parseDouble(plain));
        } catch (NumberFormatException e) {
            return Value.of(plain);
        }
    }
}
