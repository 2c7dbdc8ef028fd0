package dev.lode.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text out of bytes: UTF-8 with or without a byte order mark, UTF-16 with one, else ISO-8859-1. */
public final class SourceText {

    private static final int BINARY_WINDOW = 8000;

    /** Histories ask of very many contents: eight bytes at a time. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private SourceText() {}

    /** Empty for binary content: a NUL within the first 8,000 bytes, as git decides it, of what is not UTF-16. */
    public static Optional<String> decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (binary(bytes)) {
            return Optional.empty();
        }
        return Optional.of(
                decode(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    public static boolean binary(byte[] bytes) {
        return binary(bytes, 0, bytes.length);
    }

    /** Of a content that goes from one place of an array to another. */
    public static boolean binary(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + BINARY_WINDOW);
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            if ((word - LOWEST_BITS & ~word & HIGHEST_BITS) != 0) {
                return true;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
