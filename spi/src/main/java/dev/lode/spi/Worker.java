package dev.lode.spi;

/** Does one item of a work after another. It is used by one thread only, so what it needs to remember is its own. */
public interface Worker<T> extends AutoCloseable {

    void work(T item);

    /** Called once when there is nothing more for it to do, failed or not, by the thread that it worked on. */
    @Override
    default void close() {}
}
