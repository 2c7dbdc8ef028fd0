package dev.lode.miners.dependencies;

import java.util.Optional;

/**
 * A requirement as PEP 508 writes it: {@code name[extras] specifier; marker}, {@code name @ url}; and pip's URLs that end
 * in {@code #egg=name}.
 *
 * @param name as written
 * @param constraint specifier and marker as written, or the URL
 */
record PythonRequirement(String name, String constraint) {

    static Optional<PythonRequirement> parse(String text) {
        String plain = text.strip();
        int egg = plain.indexOf("#egg=");
        if (egg >= 0) {
            String name = plain.substring(egg + 5, nameEnd(plain, egg + 5));
            return named(name, plain.substring(0, egg));
        }
        if (plain.contains("://")
                && !plain.contains("@ ")
                && !plain.matches("[\\w.-]{1,200}(\\[[^\\]]{0,500}\\])?\\s{0,20}@.*")) {
            return Optional.empty();
        }
        int end = nameEnd(plain, 0);
        String rest = plain.substring(end).strip();
        if (rest.startsWith("[")) {
            int close = rest.indexOf(']');
            if (close < 0) {
                return Optional.empty();
            }
            rest = rest.substring(close + 1).strip();
        }
        boolean valid = rest.isEmpty() || "<>=!~;@(".indexOf(rest.charAt(0)) >= 0;
        return valid
                ? named(
                        plain.substring(0, end),
                        rest.startsWith("@") ? rest.substring(1).strip() : rest)
                : Optional.empty();
    }

    private static Optional<PythonRequirement> named(String name, String constraint) {
        boolean valid = !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
        return valid ? Optional.of(new PythonRequirement(name, constraint)) : Optional.empty();
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    Declaration declaration(String scope, int line) {
        return new Declaration(Library.pypi(name), constraint, scope, line);
    }
}
