package dev.lode.analyzers.churn;

import java.util.Arrays;

/** A set of small numbers, sorted in an array: most files have few authors, and there are many files. */
final class NumberSet {

    private static final int[] NONE = {};

    private int[] sorted = NONE;
    private int size;

    void add(int number) {
        int at = Arrays.binarySearch(sorted, 0, size, number);
        if (at < 0) {
            insert(-at - 1, number);
        }
    }

    int size() {
        return size;
    }

    private void insert(int at, int number) {
        int[] target = size == sorted.length ? new int[size + size / 2 + 1] : sorted;
        System.arraycopy(sorted, 0, target, 0, Math.min(at, size));
        System.arraycopy(sorted, at, target, at + 1, size - at);
        target[at] = number;
        sorted = target;
        size++;
    }
}
