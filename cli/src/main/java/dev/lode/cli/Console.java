package dev.lode.cli;

import java.io.PrintStream;

/**
 * Where a command talks: data to one stream, everything else to the other.
 *
 * @param progress true when a person watches, so that a line may be overwritten
 */
public record Console(PrintStream out, PrintStream err, boolean progress) {

    /** A line for the person, with control characters made visible so that no name can write on the terminal. */
    void say(String line) {
        err.println(printable(line));
    }

    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
                safe.appendCodePoint(c);
            } else {
                safe.append("\\u%04x".formatted(c));
            }
        });
        return safe.toString();
    }
}
