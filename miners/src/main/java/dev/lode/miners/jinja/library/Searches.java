package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.List;

/** Methods of texts that look for others in a part of them. */
final class Searches {

    private Searches() {}

    static Value answer(String text, String name, Arguments arguments) {
        int start = position(arguments.integer(1, "start", 0), text);
        int end = Math.max(start, position(arguments.integer(2, "end", text.length()), text));
        String part = text.substring(start, end);
        return switch (name) {
            case "startswith" -> Value.of(any(arguments).stream().anyMatch(part::startsWith));
            case "endswith" -> Value.of(any(arguments).stream().anyMatch(part::endsWith));
            case "count" -> Value.of(count(part, arguments.text(0, "sub")));
            default ->
                found(
                        name,
                        name.startsWith("r")
                                ? part.lastIndexOf(arguments.text(0, "sub"))
                                : part.indexOf(arguments.text(0, "sub")),
                        start);
        };
    }

    private static Value found(String name, int at, int start) {
        if (at < 0 && name.endsWith("index")) {
            throw Failure.type("the text is not found");
        }
        return Value.of(at < 0 ? -1 : at + start);
    }

    private static int position(int index, String text) {
        return Math.clamp(index < 0 ? (long) index + text.length() : index, 0, text.length());
    }

    /** One text, or a tuple of them. */
    private static List<String> any(Arguments arguments) {
        Value sought = arguments.required(0, "prefix");
        return sought instanceof Value.Sequence(var kind, List<Value> items)
                ? items.stream().map(Representation::asText).toList()
                : List.of(Representation.asText(sought));
    }

    private static int count(String text, String sought) {
        if (sought.isEmpty()) {
            return text.length() + 1;
        }
        int count = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            count++;
        }
        return count;
    }
}
