package dev.lode.analyzers.graphs;

/** Two nodes that are tied, whichever stands first, and how strongly. There is one for a pair. */
public record Link(int one, int other, long weight) {}
