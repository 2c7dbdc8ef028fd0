package dev.lode.pipeline.checkout;

/** Looks after an exchange with a server while it goes on, and breaks it off when it has taken what it may. */
final class Watch implements AutoCloseable {

    private static final long TICK = 100;

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    static Watch over(Allowance allowance, Runnable breakOff) {
        return new Watch(Thread.ofVirtual().start(() -> {
            try {
                while (allowance.exceeded().isEmpty()) {
                    Thread.sleep(TICK);
                }
                breakOff.run();
            } catch (InterruptedException e) {
                // The exchange has ended, and with it the watch.
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
