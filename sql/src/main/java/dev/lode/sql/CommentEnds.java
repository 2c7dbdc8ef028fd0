package dev.lode.sql;

/** Knows where comments begin and end, those of the database and those of a template engine. */
final class CommentEnds {

    private final LexedText source;
    private final Dialect dialect;
    private boolean flat;

    CommentEnds(LexedText source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.flat = dialect.nestedComments() == Dialect.Rule.NO;
    }

    /** The index behind the comment that begins at an index, or -1 where none does. */
    int of(int at) {
        return switch (source.at(at)) {
            case '-' -> source.starts("--", at) ? source.after("\n", at) : -1;
            case '#' -> hash(at) ? source.after("\n", at) : -1;
            case '/' -> slash(at);
            case '{' -> template(at);
            default -> -1;
        };
    }

    private boolean hash(int at) {
        if (dialect.hashComments() != Dialect.Rule.UNSAID || at + 1 >= source.length()) {
            return dialect.hashComments() != Dialect.Rule.NO;
        }
        char next = source.at(at + 1);
        return Character.isWhitespace(next)
                || next == '#'
                || source.starts("#standardSQL", at)
                || source.starts("#legacySQL", at);
    }

    private int slash(int at) {
        if (source.starts("//", at) && (dialect.slashComments() || source.lineStart(at))) {
            return source.after("\n", at);
        }
        return source.starts("/*", at) ? block(at) : -1;
    }

    private int template(int at) {
        if (source.starts("{#", at)) {
            return source.after("#}", at + 2);
        }
        return source.starts("{%", at) ? source.after("%}", at + 2) : -1;
    }

    /** Comments nest in some dialects; where that leaves one open, they do not in this text. */
    private int block(int at) {
        int depth = 0;
        for (int i = at; i + 1 < source.length() && !flat; i++) {
            if (source.starts("/*", i)) {
                depth++;
                i++;
            } else if (source.starts("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        flat = true;
        return source.after("*/", at + 2);
    }
}
