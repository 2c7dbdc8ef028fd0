package dev.lode.sql.syntax;

/**
 * @param text canonical: dotted, unquoted, in lower case; as written where a template makes it
 * @param offset of its first character
 * @param made true where a template makes a part of it
 */
public record TableName(String text, int offset, boolean made) {

    /** The same; where it has no schema of its own, in that of a table that is renamed to it. */
    TableName in(TableName table) {
        int dot = table.text.lastIndexOf('.');
        boolean plain = text.indexOf('.') < 0 && !text.isEmpty() && dot > 0 && !made;
        return plain ? new TableName(table.text.substring(0, dot + 1) + text, offset, table.made) : this;
    }

    /** The name after the last dot. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
