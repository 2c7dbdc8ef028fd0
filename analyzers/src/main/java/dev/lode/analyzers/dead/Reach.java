package dev.lode.analyzers.dead;

import dev.lode.analyzers.dead.NamedPlaces.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What nothing reaches: of all that may be without use, what a line names that is not within something without use is
 * taken out, until nothing is left to take out.
 */
final class Reach {

    private final NamedPlaces places;
    private final Map<String, Set<Place>> definitions = new HashMap<>();
    private final Map<String, List<Definition>> dead = new HashMap<>();

    /** Why nothing seems to reach a definition, in the ontology's words. */
    enum Reason {
        UNNAMED,
        DEAD_CALLERS,
        NAMESAKES
    }

    /**
     * @param all definitions of the repository
     * @param candidates those of them that nothing outside calls
     */
    Reach(NamedPlaces places, List<Definition> all, List<Definition> candidates) {
        this.places = places;
        all.forEach(definition -> definitions
                .computeIfAbsent(definition.name(), absent -> new HashSet<>())
                .add(new Place(definition.path(), definition.line())));
        candidates.stream()
                .filter(candidate -> places.of(candidate.name()).isPresent())
                .forEach(candidate -> dead.computeIfAbsent(candidate.path(), absent -> new ArrayList<>())
                        .add(candidate));
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            for (List<Definition> ofFile : dead.values()) {
                fewer |= ofFile.removeIf(this::reached);
            }
        }
    }

    /** Why nothing reaches it; empty when something may, and when all of something around it is not reached. */
    Optional<Reason> reason(Definition definition) {
        List<Definition> ofFile = dead.getOrDefault(definition.path(), List.of());
        if (!ofFile.contains(definition) || ofFile.stream().anyMatch(other -> other.holds(definition))) {
            return Optional.empty();
        }
        List<Place> elsewhere = places.of(definition.name()).orElse(List.of()).stream()
                .filter(place -> !within(definition, place))
                .toList();
        return Optional.of(
                elsewhere.isEmpty()
                        ? Reason.UNNAMED
                        : elsewhere.stream().anyMatch(place -> leadsElsewhere(definition, place))
                                ? Reason.NAMESAKES
                                : Reason.DEAD_CALLERS);
    }

    private boolean reached(Definition definition) {
        return places.of(definition.name()).orElse(List.of()).stream()
                .anyMatch(place -> !within(definition, place)
                        && !leadsElsewhere(definition, place)
                        && dead.getOrDefault(place.path(), List.of()).stream()
                                .noneMatch(other -> other.holds(place.line())));
    }

    /** Whether it stands in the definition itself, or is the name of another one. */
    private boolean within(Definition definition, Place place) {
        return (definition.path().equals(place.path()) && definition.holds(place.line()))
                || definitions.getOrDefault(definition.name(), Set.of()).contains(place);
    }

    /** A type is called for its constructor, and a method by a name of which it is known too seldom what it is called on. */
    private boolean leadsElsewhere(Definition definition, Place place) {
        return definition.topLevel()
                && !definition.isType()
                && !places.calls(definition)
                && places.settled(definition.name(), place);
    }
}
