package dev.lode.miners.code;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long one text may be worked on, in processor time of the thread, so that a busy machine is as patient as an idle
 * one. What a parser does to find its way out of errors can grow with the square of a text, and no count of its steps
 * tells. A text that is too much is given up as a whole: what is told of others never depends on how fast a machine is,
 * and those that can be parsed take a tenth of the time that they are given.
 */
final class Patience {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOSECONDS = 2_000_000_000L;
    private static final long NANOSECONDS_PER_BYTE = 1_000;

    private final long end;
    private boolean isOut;

    Patience(int bytes) {
        end = THREADS.getCurrentThreadCpuTime() + NANOSECONDS + bytes * NANOSECONDS_PER_BYTE;
    }

    /** Once it is, it stays so. */
    boolean isOut() {
        isOut = isOut || THREADS.getCurrentThreadCpuTime() > end;
        return isOut;
    }
}
