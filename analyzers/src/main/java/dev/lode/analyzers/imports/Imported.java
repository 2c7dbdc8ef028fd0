package dev.lode.analyzers.imports;

import dev.lode.spi.Evidence;
import java.util.Comparator;

/** The imports behind one relationship: how many, and the surest, by path and line where equally sure. */
final class Imported {

    private static final Comparator<Evidence> SUREST_FIRST = Comparator.comparingDouble(
                    (Evidence evidence) -> -evidence.confidence())
            .thenComparing(Evidence::found)
            .thenComparing(Evidence::path)
            .thenComparingInt(Evidence::line);

    private final Evidence surest;
    private final long count;

    private Imported(Evidence surest, long count) {
        this.surest = surest;
        this.count = count;
    }

    static Imported once(Evidence evidence) {
        return new Imported(evidence, 1);
    }

    Imported and(Imported more) {
        return new Imported(surer(surest, more.surest), count + more.count);
    }

    static Evidence surer(Evidence one, Evidence other) {
        return SUREST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    Evidence surest() {
        return surest;
    }

    long count() {
        return count;
    }
}
