package dev.lode.miners.jinja;

/** One rendering: what it may still do, what went wrong, and which line of the file it is at. */
final class Run {

    private final Budget budget;
    private final Problems problems = new Problems();
    private int line = 1;

    Run(Limits limits) {
        this.budget = new Budget(limits);
    }

    Budget budget() {
        return budget;
    }

    Problems problems() {
        return problems;
    }

    int line() {
        return line;
    }

    void at(int newLine) {
        this.line = newLine;
    }
}
