package dev.lode.sql;

/** Knows where a template engine, a script or a reader of instructions fills something in. */
final class TemplateEnds {

    private final LexedText source;
    private final Dialect dialect;

    TemplateEnds(LexedText source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * The index behind the template that begins at an index, or -1 where none does.
     *
     * @param before the token before it; one of no text where it is the first
     */
    int of(int at, Token before) {
        return switch (source.at(at)) {
            case '{' -> source.starts("{{", at) ? expression(at) : field(at);
            case '$' -> variable(at);
            case '<' -> angle(at, before);
            default -> -1;
        };
    }

    /** Letters that touch a template belong to the same name: {@code {{ prefix }}_orders}. */
    private int expression(int at) {
        return source.nameEnd(source.after("}}", at + 2));
    }

    private int variable(int at) {
        if (source.starts("${", at)) {
            return source.after("}", at + 2);
        }
        return source.starts("$(", at) ? source.after(")", at + 2) : -1;
    }

    private int angle(int at, Token before) {
        if (source.starts("<%", at)) {
            return source.after("%>", at + 2);
        }
        int blank = blank(at, before);
        return blank < 0 && dialect.bracketNames() == Dialect.Rule.YES ? parameter(at) : blank;
    }

    /** What a reader of instructions fills in, {@code <your_table>}, unless it is the type of an element. */
    private int blank(int at, Token before) {
        boolean apart = at > 0 && (Character.isWhitespace(source.at(at - 1)) || source.any(".(,`", at - 1));
        boolean type = before.isAny("ARRAY", "MAP", "STRUCT", "TABLE", "RANGE");
        int end = source.nameEnd(at + 1, "-");
        boolean closed = end > at + 1
                && end < source.length()
                && source.at(end) == '>'
                && LexedText.nameStart(source.at(at + 1));
        return apart && !type && closed ? end + 1 : -1;
    }

    /** SQL Server's tools ask for {@code <name, type, default>}. */
    private int parameter(int at) {
        int commas = 0;
        for (int i = at + 1; i < Math.min(source.length(), at + LexedText.LONGEST_NAME); i++) {
            char c = source.at(i);
            if (c == '>') {
                return commas == 2 ? i + 1 : -1;
            }
            if (c == '<' || c == '\n' || (i == at + 1 && !LexedText.nameStart(c))) {
                return -1;
            }
            commas += c == ',' ? 1 : 0;
        }
        return -1;
    }

    /** Python fills in {@code {name}}, with the letters that touch it. */
    private int field(int at) {
        int end = source.nameEnd(at + 1, ".");
        boolean closed = end > at + 1
                && end < source.length()
                && source.at(end) == '}'
                && LexedText.nameStart(source.at(at + 1));
        return closed ? source.nameEnd(end + 1) : -1;
    }
}
