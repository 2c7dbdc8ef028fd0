package dev.lode.spi;

/** Takes what a plugin finds, in any order; the order of what is staged does not depend on it. */
public interface FactSink {

    void emit(Fact fact);

    void report(Issue issue);
}
