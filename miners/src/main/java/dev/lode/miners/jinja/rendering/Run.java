package dev.lode.miners.jinja.rendering;

/** One rendering: what it may still do, what went wrong, and which line of the file it is at. */
public final class Run {

    private final Budget budget;
    private final Problems problems = new Problems();
    private int line = 1;

    public Run(Limits limits) {
        this.budget = new Budget(limits);
    }

    public Budget budget() {
        return budget;
    }

    public Problems problems() {
        return problems;
    }

    public int line() {
        return line;
    }

    public void at(int newLine) {
        this.line = newLine;
    }
}
