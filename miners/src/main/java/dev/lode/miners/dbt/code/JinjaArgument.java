package dev.lode.miners.dbt.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An argument of a call.
 *
 * @param name of a keyword argument, or empty
 * @param code as written
 */
public record JinjaArgument(String name, String code) {

    /** A plain string. */
    static JinjaArgument plain(String text) {
        return new JinjaArgument("", "'" + text.replace("'", "\\'") + "'");
    }

    static JinjaArgument of(String code) {
        int equals = code.indexOf('=');
        boolean keyword = equals > 0
                && code.substring(0, equals).strip().matches("[A-Za-z_]\\w{0,200}")
                && !code.startsWith("==", equals);
        return keyword
                ? new JinjaArgument(
                        code.substring(0, equals).strip(),
                        code.substring(equals + 1).strip())
                : new JinjaArgument("", code.strip());
    }

    /** The text of a plain string, or of a number; empty when it is computed. */
    public Optional<String> literal() {
        if (code.matches("-?\\d{1,18}(\\.\\d{1,18})?|[Tt]rue|[Ff]alse")) {
            return Optional.of(code);
        }
        if (code.isEmpty() || "'\"".indexOf(code.charAt(0)) < 0) {
            return Optional.empty();
        }
        int end = CodeScan.stringEnd(code, 0);
        return end == code.length() ? Optional.of(CodeScan.unquoted(code)) : Optional.empty();
    }

    /** The plain strings in a list, or the one that stands alone. */
    public List<String> literals() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '\'' || code.charAt(i) == '"') {
                int end = CodeScan.stringEnd(code, i);
                texts.add(CodeScan.unquoted(code.substring(i, end)));
                i = end - 1;
            }
        }
        return texts;
    }
}
