package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills values into the fields of a text, in Python's two old ways. */
final class PythonFormat {

    private static final Pattern PERCENT = Pattern.compile("%%|%(?:\\((\\w+)\\))?[-+ 0-9.]*[sdrfi]");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{([\\w.\\[\\]]*)(?:![rsa])?(?::[^{}]*)?}");

    private PythonFormat() {}

    /** {@code text % values} */
    static CodeText percent(CodeText text, SyntaxNode values, Function<SyntaxNode, CodeText> read) {
        List<SyntaxNode> places = values.type().equals("tuple") ? values.parts() : List.of(values);
        Matcher field = PERCENT.matcher(text.text());
        CodeText.Builder filled = new CodeText.Builder();
        int from = 0;
        int place = 0;
        while (field.find()) {
            CodeText value = CodeText.at(text.line(field.start()), "%");
            if (!field.group().equals("%%")) {
                String name = field.group(1);
                Optional<SyntaxNode> node = name == null ? at(places, place++) : entry(values, name);
                value = value(node, name == null ? "value" : name, text.line(field.start()), read);
            }
            filled.add(text.part(from, field.start())).add(value);
            from = field.end();
        }
        return filled.add(text.part(from, text.text().length())).build().looked();
    }

    /** {@code text.format(values)} */
    static CodeText braces(CodeText text, Call call, Function<SyntaxNode, CodeText> read) {
        Matcher field = BRACES.matcher(text.text());
        CodeText.Builder filled = new CodeText.Builder();
        int from = 0;
        int place = 0;
        while (field.find()) {
            CodeText value = CodeText.at(text.line(field.start()), field.group().substring(0, 1));
            if (field.group(1) != null) {
                String name = field.group(1);
                boolean number = name.matches("[0-9]+");
                Optional<SyntaxNode> node = name.isEmpty()
                        ? at(call.positional(), place++)
                        : number
                                ? at(call.positional(), Integer.parseInt(name.substring(0, Math.min(3, name.length()))))
                                : Optional.ofNullable(call.named().get(name));
                value = value(node, name, text.line(field.start()), read);
            }
            filled.add(text.part(from, field.start())).add(value);
            from = field.end();
        }
        return filled.add(text.part(from, text.text().length())).build().looked();
    }

    private static Optional<SyntaxNode> at(List<SyntaxNode> values, int place) {
        return place < values.size() ? Optional.of(values.get(place)) : Optional.empty();
    }

    private static CodeText value(
            Optional<SyntaxNode> node, String name, int line, Function<SyntaxNode, CodeText> read) {
        return node.map(read).orElseGet(() -> CodeText.placeholder(name, line));
    }

    private static Optional<SyntaxNode> entry(SyntaxNode dictionary, String name) {
        return dictionary.parts().stream()
                .filter(pair -> pair.field("key")
                        .map(key -> key.text().replaceAll("['\"]", ""))
                        .filter(name::equals)
                        .isPresent())
                .flatMap(pair -> pair.field("value").stream())
                .findFirst();
    }
}
