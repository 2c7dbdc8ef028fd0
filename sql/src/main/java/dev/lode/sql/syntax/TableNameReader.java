package dev.lode.sql.syntax;

import dev.lode.sql.Token;

/** Reads names of tables. */
final class TableNameReader {
    private final Cursor cursor;

    TableNameReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A table's name; its text is empty where none stands here. */
    TableName read() {
        int offset = cursor.offset();
        StringBuilder name = new StringBuilder();
        boolean made = false;
        if (cursor.is("identifier", "(")) {
            int from = cursor.at();
            cursor.next();
            cursor.pass();
            return new TableName(cursor.words().text(from, cursor.at()), offset, true);
        }
        if (cursor.is("@") || cursor.raw().startsWith("@")) {
            return stage(offset);
        }
        while (cursor.name()) {
            made |= cursor.made();
            name.append(cursor.takeName());
            hyphens(name);
            while (cursor.name() && cursor.touches(-1) && (template(0) || template(-1))) {
                made = true;
                name.append(cursor.takeName());
            }
            if (!cursor.is(".")) {
                break;
            }
            cursor.next();
            if (cursor.is(".")) {
                cursor.next();
            }
            if (cursor.name()) {
                name.append('.');
            }
        }
        if (cursor.is("*") && cursor.touches(-1)) {
            cursor.next();
        }
        String text = name.toString();
        return new TableName(text.startsWith("live.") ? text.substring(5) : text, offset, made);
    }

    private boolean template(int ahead) {
        return cursor.kind(ahead) == Token.Kind.TEMPLATE;
    }

    /** A place of files: {@code @stage/path}. */
    private TableName stage(int offset) {
        int from = cursor.at();
        cursor.next();
        while (cursor.more() && cursor.touches(-1) && !cursor.is("(") && !cursor.is(")") && !cursor.is(",")) {
            cursor.next();
        }
        return new TableName(cursor.words().text(from, cursor.at()), offset, false);
    }

    /** BigQuery's project names hold hyphens without quotes. */
    private void hyphens(StringBuilder name) {
        while (cursor.is("-")
                && cursor.touches(-1)
                && cursor.touches(0)
                && (cursor.name(1) || cursor.kind(1) == Token.Kind.NUMBER)) {
            cursor.next();
            name.append('-').append(cursor.kind(0) == Token.Kind.NUMBER ? cursor.raw() : cursor.nameHere());
            cursor.next();
        }
    }
}
