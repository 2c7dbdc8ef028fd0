package dev.lode.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A dotted name at a place in a token list.
 *
 * @param text canonical: without quotes, in lower case; as written where a template makes it
 * @param parts number of its parts
 * @param offset of its first character
 * @param next index of the token after it
 * @param made true where a template makes a part of it
 */
public record DottedName(String text, int parts, int offset, int next, boolean made) {

    private static final Set<String> FORMATS =
            Set.of("parquet", "csv", "json", "text", "orc", "avro", "binaryfile", "xml");

    /** The name that begins at an index; no parts if none does. {@code live.} stands for the pipeline's own schema. */
    public static DottedName at(List<Token> tokens, int from) {
        StringBuilder name = new StringBuilder();
        boolean made = false;
        int parts = 0;
        int i = from;
        while (i < tokens.size() && tokens.get(i).name()) {
            made |= tokens.get(i).made();
            String part = tokens.get(i).text();
            name.append(part.startsWith("'") ? part.substring(1, part.length() - 1) : part);
            parts++;
            i = hyphens(tokens, i + 1, name);
            while (made(tokens, i)) {
                made = true;
                name.append(tokens.get(i).text());
                i++;
            }
            if (i + 1 >= tokens.size() || !tokens.get(i).symbol('.')) {
                break;
            }
            name.append('.');
            i++;
            if (tokens.get(i).symbol('.')) {
                // database..table leaves the default schema out
                i++;
            }
        }
        int offset = from < tokens.size() ? tokens.get(from).start() : 0;
        String text = made ? name.toString() : canonical(name.toString());
        boolean live = parts == 2 && text.startsWith("live.");
        return new DottedName(live ? text.substring(5) : text, live ? 1 : parts, offset, i, made);
    }

    /** True for what goes on with the part of a name before it, because one of both is a template. */
    private static boolean made(List<Token> tokens, int i) {
        if (i >= tokens.size()
                || !tokens.get(i).name()
                || tokens.get(i).start() != tokens.get(i - 1).end()) {
            return false;
        }
        return tokens.get(i).kind() == Token.Kind.TEMPLATE || tokens.get(i - 1).kind() == Token.Kind.TEMPLATE;
    }

    /** BigQuery's project names hold hyphens without quotes. */
    private static int hyphens(List<Token> tokens, int from, StringBuilder name) {
        int i = from;
        while (i + 1 < tokens.size()
                && tokens.get(i).symbol('-')
                && tokens.get(i).start() == tokens.get(i - 1).end()
                && tokens.get(i + 1).start() == tokens.get(i).end()
                && (tokens.get(i + 1).kind() == Token.Kind.WORD
                        || tokens.get(i + 1).kind() == Token.Kind.NUMBER)) {
            name.append('-').append(tokens.get(i + 1).text());
            i += 2;
        }
        return i;
    }

    /** A name as written, without its quotes and in lower case: so it meets the same name from elsewhere. */
    public static String canonical(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if ("`\"[]".indexOf(name.charAt(i)) < 0) {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString().replace("..", ".").strip().toLowerCase(Locale.ROOT);
    }

    /** True for files in a format that a path names: {@code parquet.`/data/orders`}; a Delta table is a table. */
    public boolean file() {
        int dot = text.indexOf('.');
        return parts == 2 && FORMATS.contains(text.substring(0, dot)) && text.indexOf('/', dot) > 0;
    }

    /** True for a stage of files or a variable: what is named there is no table. */
    boolean place() {
        return text.startsWith("@");
    }

    /** The same; where it has no schema of its own, in that of another name. */
    DottedName in(DottedName other) {
        int dot = other.text.lastIndexOf('.');
        return parts > 1 || dot < 0
                ? this
                : new DottedName(
                        other.text.substring(0, dot + 1) + text, other.parts, offset, next, made || other.made);
    }

    /** What stands before the first dot. */
    public String first() {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }
}
