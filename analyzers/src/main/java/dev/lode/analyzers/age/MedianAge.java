package dev.lode.analyzers.age;

/** The age of the middle line of a scope. All lines are counted first, then passed again, the youngest first. */
final class MedianAge {

    private long lines;
    private long passed;
    private long days = -1;

    void count(long more) {
        lines += more;
    }

    void pass(long more, long age) {
        passed += more;
        if (days < 0 && more > 0 && passed >= lines - passed) {
            days = age;
        }
    }

    boolean known() {
        return days >= 0;
    }

    long days() {
        return days;
    }
}
