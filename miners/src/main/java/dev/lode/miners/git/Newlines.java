package dev.lode.miners.git;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for line ends eight bytes at a time, the first of them in the lowest place of a word. */
final class Newlines {

    static final int WORD = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEVEN_BITS = 0x7f7f_7f7f_7f7f_7f7fL;
    private static final long NEWLINES = 0x0a0a_0a0a_0a0a_0a0aL;

    private Newlines() {}

    /** The bytes from a place on, zeros behind the last. */
    static long word(byte[] bytes, int at, int to) {
        if (at + WORD <= to) {
            return (long) WORDS.get(bytes, at);
        }
        long word = 0;
        for (int i = to - 1; i >= at; i--) {
            word = word << Byte.SIZE | bytes[i] & 0xff;
        }
        return word;
    }

    /** The highest bit of each byte that is a newline, and no other bit. */
    static long in(long word) {
        long others = word ^ NEWLINES;
        return ~((others & SEVEN_BITS) + SEVEN_BITS | others | SEVEN_BITS);
    }

    /** A last line without newline counts. */
    static int lines(Slice content) {
        return lines(content.array(), content.from(), content.to());
    }

    /** As of a content that goes from one place to another. */
    static int lines(byte[] bytes, int from, int to) {
        return count(bytes, from, to) + (from < to && bytes[to - 1] != '\n' ? 1 : 0);
    }

    private static int count(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from;
        for (; at + WORD <= to; at += WORD) {
            long newlines = in((long) WORDS.get(bytes, at));
            // Most words have none.
            if (newlines != 0) {
                count += Long.bitCount(newlines);
            }
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
