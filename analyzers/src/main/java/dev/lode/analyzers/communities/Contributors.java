package dev.lode.analyzers.communities;

import java.util.Arrays;

/** The people who changed a file, as many as matter. */
final class Contributors {

    /** A file that more people changed is everybody's; it says nothing of who works with whom. */
    static final int MOST = 100;

    private static final int[] NONE = {};

    private int[] people = new int[2];
    private int size;

    void add(int person) {
        for (int i = 0; i < size; i++) {
            if (people[i] == person) {
                return;
            }
        }
        if (size <= MOST) {
            people = size == people.length ? Arrays.copyOf(people, size * 2) : people;
            people[size++] = person;
        }
    }

    /** Nobody where it is everybody's file. */
    int[] people() {
        return size > MOST ? NONE : Arrays.copyOf(people, size);
    }
}
