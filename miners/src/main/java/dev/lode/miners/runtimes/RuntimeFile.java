package dev.lode.miners.runtimes;

/** Reads one kind of file. */
@FunctionalInterface
interface RuntimeFile {

    void read(String text, Statements into) throws Exception;
}
