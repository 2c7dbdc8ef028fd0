package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.JinjaCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A generic test that a properties file puts on a model, source, seed or column.
 *
 * @param name of the test: {@code unique}, {@code dbt_utils.expression_is_true}
 * @param given the name that the file gives to this use of it
 * @param arguments as stated, none for a test that is named alone
 */
record DeclaredTest(String name, Optional<String> given, YamlValue arguments, int line) {

    /** The tests of a model or column, under either of the words that dbt takes. */
    static List<DeclaredTest> of(YamlValue owner) {
        List<DeclaredTest> tests = new ArrayList<>();
        for (String key : List.of("tests", "data_tests")) {
            for (YamlValue item : owner.get(key).items()) {
                one(item).ifPresent(tests::add);
            }
        }
        return tests;
    }

    private static Optional<DeclaredTest> one(YamlValue item) {
        Optional<String> plain = item.text();
        if (plain.isPresent()) {
            return Optional.of(new DeclaredTest(plain.get(), Optional.empty(), YamlValue.NONE, item.line()));
        }
        Optional<String> named = item.get("test_name").text();
        if (named.isPresent()) {
            return Optional.of(new DeclaredTest(named.get(), item.get("name").text(), item, item.line()));
        }
        for (Map.Entry<String, YamlValue> entry : item.entries().entrySet()) {
            Optional<String> given = entry.getValue()
                    .get("name")
                    .text()
                    .or(() -> item.get("name").text());
            return Optional.of(new DeclaredTest(entry.getKey(), given, entry.getValue(), item.line()));
        }
        return Optional.empty();
    }

    /** The calls in its arguments, which dbt renders. */
    List<JinjaCall> calls() {
        List<JinjaCall> calls = new ArrayList<>();
        collect(arguments, calls, 0);
        return calls;
    }

    private static void collect(YamlValue value, List<JinjaCall> calls, int depth) {
        if (depth > 4) {
            return;
        }
        value.text()
                .filter(text -> text.contains("ref") || text.contains("source"))
                .ifPresent(text -> Resources.calls(text)
                        .forEach(call -> calls.add(new JinjaCall(call.name(), call.arguments(), 0, value.line()))));
        value.items().forEach(item -> collect(item, calls, depth + 1));
        value.entries().values().forEach(item -> collect(item, calls, depth + 1));
    }
}
