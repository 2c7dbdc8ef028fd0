package dev.lode.miners.jinja;

import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Structure;
import dev.lode.miners.jinja.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cases that say what Python's Jinja2 makes of a template, and the context that it was told. */
final class Idioms {

    private static final Pattern CASE =
            Pattern.compile("^=== (.*)\\n((?:(?!---\\n|=== ).*\\n)*+)---\\n((?:(?!=== ).*\\n)*+)", Pattern.MULTILINE);

    private Idioms() {}

    record Case(String name, String template, String output) {
        boolean refused() {
            return output.equals("!!! error");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> read(String file) throws IOException {
        Matcher matcher = CASE.matcher(
                Files.readString(Path.of("src/test/resources/jinja").resolve(file)));
        List<Case> cases = new ArrayList<>();
        while (matcher.find()) {
            cases.add(new Case(matcher.group(1), chopped(matcher.group(2)), chopped(matcher.group(3))));
        }
        return cases;
    }

    private static String chopped(String text) {
        return text.substring(0, text.length() - 1);
    }

    static Context context() {
        Map<String, Value> names = Map.of(
                "ref",
                (Callable) (arguments, frame) ->
                        new Relation(Representation.text(arguments.positional().getLast())),
                "source",
                (Callable) (arguments, frame) ->
                        new Relation(arguments.text(0, "source") + "_" + arguments.text(1, "table")),
                "var",
                (Callable) (arguments, frame) -> variable(arguments),
                "config",
                (Callable) (arguments, frame) -> Value.of(""),
                "this",
                new Relation("this"),
                "columns",
                Value.list(List.of(
                        new Column("id", "int"), new Column("name", "text"), new Column("paid_at", "timestamp"))),
                "row",
                row(),
                "people",
                Value.list(List.of(person("bob", 31, "Rome"), person("Ann", 7, "Oslo"), person("cid", 31, "Rome"))),
                "execute",
                Value.of(true));
        return name -> Optional.ofNullable(names.get(name));
    }

    private static Value variable(Arguments arguments) {
        return switch (arguments.text(0, "name")) {
            case "days" -> Value.of(7);
            case "names" -> Value.list(List.of(Value.of("a"), Value.of("b")));
            default -> arguments.at(1, "default").orElse(Value.None.NONE);
        };
    }

    private static Value row() {
        SequencedMap<String, Value> row = new LinkedHashMap<>();
        row.put("id", Value.of(1));
        row.put("name", Value.of("Ann"));
        row.put("tags", Value.list(List.of(Value.of("x"), Value.of("y"))));
        row.put("none", Value.None.NONE);
        return Value.dict(row);
    }

    private static Value person(String name, int age, String city) {
        SequencedMap<String, Value> person = new LinkedHashMap<>();
        person.put("name", Value.of(name));
        person.put("age", Value.of(age));
        person.put("city", Value.of(city));
        return Value.dict(person);
    }

    private record Relation(String name) implements Structure {
        @Override
        public Optional<Value> attribute(String attribute) {
            return switch (attribute) {
                case "database" -> Optional.of(Value.of("db"));
                case "schema" -> Optional.of(Value.of("sch"));
                case "name", "identifier" -> Optional.of(Value.of(name));
                default -> Optional.empty();
            };
        }

        @Override
        public String text() {
            return "db.sch." + name;
        }
    }

    private record Column(String name, String type) implements Structure {
        @Override
        public Optional<Value> attribute(String attribute) {
            return switch (attribute) {
                case "name", "column" -> Optional.of(Value.of(name));
                case "dtype" -> Optional.of(Value.of(type));
                case "quoted" -> Optional.of(Value.of('"' + name + '"'));
                default -> Optional.empty();
            };
        }

        @Override
        public String text() {
            return name;
        }
    }
}
