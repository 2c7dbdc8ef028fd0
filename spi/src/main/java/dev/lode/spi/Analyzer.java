package dev.lode.spi;

/** Concludes facts from facts, of one repository or of all. Stateless; one instance serves all threads. */
public interface Analyzer {

    PluginDescriptor describe();

    void analyze(Facts known, FactSink sink);
}
