package dev.lode.analyzers.lineage;

import dev.lode.spi.Evidence;
import java.util.Comparator;

/** Where something is said, and how sure that is. The surest comes first, then the order of repository, path, line. */
public record Place(String repository, Evidence evidence) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingDouble(
                    (Place place) -> -place.evidence().confidence())
            .thenComparing(place -> place.evidence().found())
            .thenComparing(Place::repository)
            .thenComparing(place -> place.evidence().path())
            .thenComparingInt(place -> place.evidence().line());

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The same place, no surer than another finding that the conclusion needs. */
    public Place asSureAs(Evidence needed) {
        return evidence.confidence() <= needed.confidence()
                ? this
                : new Place(
                        repository,
                        new Evidence(needed.found(), needed.confidence(), evidence.path(), evidence.line()));
    }

    /** The same place, concluded by a rule that can be wrong. */
    public Place inferred(double confidence) {
        return asSureAs(Evidence.inferred(confidence, "", 0));
    }
}
