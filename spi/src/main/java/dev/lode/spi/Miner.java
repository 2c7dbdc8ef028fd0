package dev.lode.spi;

/** Reads from a checkout the facts that a repository states. Stateless; one instance serves all threads. */
public interface Miner {

    PluginDescriptor describe();

    void mine(Checkout checkout, FactSink sink);
}
