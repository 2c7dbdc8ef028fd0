package dev.lode.sql.syntax;

/**
 * @param text canonical: dotted, unquoted, in lower case; as written where a template makes it
 * @param offset of its first character
 * @param made true where a template makes a part of it
 */
public record TableName(String text, int offset, boolean made) {

    /** The name after the last dot. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
