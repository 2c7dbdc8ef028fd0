package dev.lode.analyzers.lineage;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who says a thing: per repository the surest of its places. */
public final class Said {

    private final SortedMap<String, Place> places = new TreeMap<>();

    public void at(Place place) {
        places.merge(place.repository(), place, (known, more) -> known.compareTo(more) <= 0 ? known : more);
    }

    public void at(Collection<Place> more) {
        more.forEach(this::at);
    }

    /** One place a repository, in the order of their names. */
    public SortedMap<String, Place> places() {
        return places;
    }

    /** The surest of all. */
    public Place surest() {
        return places.values().stream().min(Place::compareTo).orElseThrow();
    }
}
