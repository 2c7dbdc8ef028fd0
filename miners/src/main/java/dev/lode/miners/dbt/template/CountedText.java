package dev.lode.miners.dbt.template;

import dev.lode.miners.jinja.rendering.Failure;

/** A text that lets a pattern look at it only so often: patterns of others can take forever. */
public final class CountedText implements CharSequence {

    private static final int MOST_LOOKS = 2_000_000;

    private final String text;
    private int looks;

    CountedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new Failure("TEMPLATE_PATTERN", "a pattern that takes too long");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
