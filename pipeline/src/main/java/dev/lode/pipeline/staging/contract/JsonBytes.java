package dev.lode.pipeline.staging.contract;

import dev.lode.spi.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes JSON in one form only: no spaces, members in the order given, text in UTF-8 with the shortest escapes. What a
 * reader might take for the end of a line (U+0085, U+2028, U+2029), DEL and lone surrogates are escaped too. A float
 * always has a point, so that it is told from an integer.
 */
public final class JsonBytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[512];
    private int length;

    /** Text that is JSON already, in ASCII. */
    public JsonBytes raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    public JsonBytes raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** {@code ,"name":} or, for the first member, {@code "name":} after the brace. */
    public JsonBytes name(String name) {
        if (length > 0 && bytes[length - 1] != '{') {
            raw(",");
        }
        return text(name).raw(":");
    }

    /** A quoted string. */
    public JsonBytes text(String text) {
        int size = text.length();
        room(size * 6 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < size && Character.isLowSurrogate(text.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                special(c);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    public JsonBytes value(Value value) {
        return switch (value) {
            case Value.Text text -> text(text.plain());
            case Value.Whole whole -> raw(whole.plain().toString());
            case Value.Decimal decimal -> raw(decimal.plain().toString());
            case Value.Flag flag -> raw(flag.plain().toString());
            case Value.Many many -> list(many.values().iterator());
        };
    }

    public JsonBytes object(SortedMap<String, Value> values) {
        raw("{");
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            name(entry.getKey()).value(entry.getValue());
        }
        return raw("}");
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private JsonBytes list(Iterator<? extends Value> values) {
        raw("[");
        while (values.hasNext()) {
            value(values.next());
            if (values.hasNext()) {
                raw(",");
            }
        }
        return raw("]");
    }

    private void supplementary(int codePoint) {
        bytes[length++] = (byte) (0xf0 | codePoint >> 18);
        bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | codePoint & 0x3f);
    }

    private void special(char c) {
        if (c == '"' || c == '\\') {
            escape(c);
        } else if (c == '\n') {
            escape('n');
        } else if (c == '\r') {
            escape('r');
        } else if (c == '\t') {
            escape('t');
        } else if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            escape('u');
            for (int shift = 12; shift >= 0; shift -= 4) {
                bytes[length++] = HEX[c >> shift & 0xf];
            }
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        }
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
