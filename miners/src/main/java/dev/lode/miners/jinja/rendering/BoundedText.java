package dev.lode.miners.jinja.rendering;

/** A text in the making that does not grow beyond what a template can mean to make. */
public final class BoundedText {

    private static final int LONGEST = 4_000_000;

    private final StringBuilder text = new StringBuilder();

    public BoundedText append(String part) {
        ask((long) text.length() + part.length());
        text.append(part);
        return this;
    }

    public BoundedText append(char part) {
        ask(text.length() + 1L);
        text.append(part);
        return this;
    }

    public BoundedText repeat(String part, long times) {
        if (times > 0) {
            ask(text.length() + Math.multiplyHigh(part.length(), times) * LONGEST + part.length() * times);
            text.repeat(part, (int) (part.isEmpty() ? 0 : times));
        }
        return this;
    }

    public int length() {
        return text.length();
    }

    private static void ask(long length) {
        if (length > LONGEST || length < 0) {
            throw new Budget.Spent("a text of more than " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
