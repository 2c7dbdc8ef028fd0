package dev.lode.miners.java.calls;

import java.util.List;

/** The calls that a file writes and what its types derive from, in its order. */
public record FileCalls(String path, List<AttributedCall> sites, List<Inheritance> bases) {

    public FileCalls {
        sites = List.copyOf(sites);
        bases = List.copyOf(bases);
    }
}
