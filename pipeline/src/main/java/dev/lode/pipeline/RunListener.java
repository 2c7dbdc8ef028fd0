package dev.lode.pipeline;

/** Hears how a run goes, for the person who waits. Called from several threads. */
@FunctionalInterface
public interface RunListener {

    /** @param line what happens now, such as {@code orders-dbt: mining} */
    void progress(String line);
}
