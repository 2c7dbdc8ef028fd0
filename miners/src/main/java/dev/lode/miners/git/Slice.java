package dev.lode.miners.git;

import java.util.Arrays;

/**
 * Bytes that lie in an array between others; not to be changed.
 *
 * @param from where the first lies
 * @param to behind the last
 */
record Slice(byte[] array, int from, int to) {

    static Slice of(byte[] array) {
        return new Slice(array, 0, array.length);
    }

    int length() {
        return to - from;
    }

    /** These bytes alone, which are the array itself where there are no others. */
    byte[] bytes() {
        return length() == array.length ? array : Arrays.copyOfRange(array, from, to);
    }
}
