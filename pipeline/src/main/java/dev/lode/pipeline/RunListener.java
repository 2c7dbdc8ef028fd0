package dev.lode.pipeline;

/** Hears how a run goes, for the person who waits. Called from several threads. */
public interface RunListener {

    /** @param line what happens now, such as {@code orders-dbt: mining} */
    void progress(String line);

    /** @param line what a person should know although nothing failed, such as an earlier run that was killed */
    void notice(String line);
}
