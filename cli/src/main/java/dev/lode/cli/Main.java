package dev.lode.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process: its streams, its environment, its end. Nothing else calls {@code System.exit}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // What a plugin or library prints is no data of ours: stdout is kept for that.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        // Images are drawn in memory; no screen is asked for, also where there is one.
        System.setProperty("java.awt.headless", "true");
        boolean terminal = System.console() != null && System.console().isTerminal();
        boolean plain = "dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null;
        int code = new Lode(new Console(out, err, terminal && !plain), System.getenv()).run(arguments);
        out.flush();
        System.exit(code);
    }
}
