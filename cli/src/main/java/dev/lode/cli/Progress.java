package dev.lode.cli;

import dev.lode.pipeline.RunListener;

/**
 * Shows a person at a terminal what happens now, in one line that is overwritten. What they should know is
 * said everywhere.
 */
final class Progress implements RunListener {

    private static final int WIDTH = 76;

    private final Console console;

    Progress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void progress(String line) {
        if (console.progress()) {
            String text = Console.printable(line).replace('\n', ' ');
            String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            console.err().print("\r" + cut + " ".repeat(WIDTH - cut.length()) + "\r");
            console.err().flush();
        }
    }

    @Override
    public synchronized void notice(String line) {
        if (console.progress()) {
            console.err().print("\r" + " ".repeat(WIDTH) + "\r");
        }
        console.say("lode: " + line);
    }
}
