package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.FormatSpec;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code '…{}…'.format(values)} gives, as in Python. */
final class BraceFormat {

    private static final Pattern MEMBER = Pattern.compile("\\.([^.\\[]++)|\\[([^\\]]++)\\]");

    private final String format;
    private final Arguments arguments;
    private final Budget budget;
    private int next;

    private BraceFormat(String format, Arguments arguments, Budget budget) {
        this.format = format;
        this.arguments = arguments;
        this.budget = budget;
    }

    static String format(String format, Arguments arguments, Budget budget) {
        return new BraceFormat(format, arguments, budget).run();
    }

    private String run() {
        BoundedText out = new BoundedText();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            boolean brace = c == '{' || c == '}';
            if (!brace) {
                out.append(c);
                i++;
            } else if (i + 1 < format.length() && format.charAt(i + 1) == c) {
                out.append(c);
                i += 2;
            } else if (c == '}') {
                throw Failure.type("single } in a format");
            } else {
                int end = end(i);
                out.append(field(format.substring(i + 1, end)));
                i = end + 1;
            }
        }
        return out.toString();
    }

    private int end(int open) {
        int depth = 0;
        for (int i = open; i < format.length(); i++) {
            depth += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw Failure.type("single { in a format");
    }

    private String field(String field) {
        int colon = field.indexOf(':');
        String spec = colon < 0 ? "" : field.substring(colon + 1);
        String name = colon < 0 ? field : field.substring(0, colon);
        int bang = name.indexOf('!');
        String conversion = bang < 0 ? "" : name.substring(bang + 1);
        Value value = value(bang < 0 ? name : name.substring(0, bang));
        String inner = spec.indexOf('{') < 0 ? spec : format(spec, arguments, budget);
        return FormatSpec.of(inner).format(converted(value, conversion));
    }

    private static Value converted(Value value, String conversion) {
        return switch (conversion) {
            case "" -> value;
            case "s" -> Value.of(Representation.text(value));
            case "r", "a" -> Value.of(Representation.shown(value));
            default -> throw Failure.type("unknown conversion " + conversion);
        };
    }

    private Value value(String name) {
        Matcher member = MEMBER.matcher(name);
        int first = member.find() ? member.start() : name.length();
        Value value = argument(name.substring(0, first));
        boolean more = first < name.length();
        while (more) {
            String attribute = member.group(1);
            String item = member.group(2);
            if (attribute != null) {
                value = Members.attribute(value, attribute, budget);
            } else if (item != null) {
                value = Members.item(
                        value, item.matches("\\d{1,9}") ? Value.of(Long.parseLong(item)) : Value.of(item), budget);
            }
            more = member.find();
        }
        return value;
    }

    private Value argument(String name) {
        if (name.isEmpty() || name.matches("\\d{1,6}")) {
            int index = name.isEmpty() ? next++ : Integer.parseInt(name);
            List<Value> positional = arguments.positional();
            if (index >= positional.size()) {
                throw Failure.type("no argument " + index + " for the format");
            }
            return positional.get(index);
        }
        Value found = arguments.named().get(name);
        if (found == null) {
            throw Failure.type("no argument " + name + " for the format");
        }
        return found;
    }
}
