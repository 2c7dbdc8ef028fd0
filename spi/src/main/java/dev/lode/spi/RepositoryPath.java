package dev.lode.spi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a path in a repository, which is bytes. Text that is UTF-8 without control characters stands as it is;
 * what is not is percent-encoded, and so is a percent sign before two hex digits, so that no two paths share a text.
 */
public final class RepositoryPath {

    private RepositoryPath() {}

    public static String of(byte[] bytes) {
        return plain(bytes) ? new String(bytes, StandardCharsets.US_ASCII) : escaped(bytes);
    }

    /** True for what stands as it is, as nearly every path does. */
    private static boolean plain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0x20 || b == 0x7f || b == '%') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = sequence(bytes, at);
            if (length == 0 || (length == 1 && escaped(bytes, at))) {
                text.append(String.format(Locale.ROOT, "%%%02X", bytes[at] & 0xff));
                at++;
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    private static boolean escaped(byte[] bytes, int at) {
        int value = bytes[at] & 0xff;
        return value < 0x20 || value == 0x7f || (value == '%' && hex(bytes, at + 1) && hex(bytes, at + 2));
    }

    private static boolean hex(byte[] bytes, int at) {
        return at < bytes.length && Character.digit((char) bytes[at], 16) >= 0;
    }

    /** Length of the valid UTF-8 sequence that begins here, 0 if there is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
        if (length <= 1) {
            return length;
        }
        if (at + length > bytes.length) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            // C1 controls are valid UTF-8 and do the harm of control characters.
            return first == 0xc2 && (bytes[at + 1] & 0xff) < 0xa0 ? 0 : length;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
