package dev.lode.pipeline;

import dev.lode.pipeline.RunManifest.Failure;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.RemoteHead;
import dev.lode.pipeline.checkout.RepositorySource;
import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The repositories of a run, each looked at and none fetched. Spellings of one repository are one repository.
 */
final class Sources {

    private Sources() {}

    /**
     * A repository and what its branch points at now, or why that cannot be told.
     *
     * @param known its canonical name, which some can tell that cannot be looked at
     * @param notes what the account of the run says of it
     */
    record Source(
            RepositorySource source,
            Optional<String> known,
            Optional<RemoteHead> head,
            Optional<Failure> failure,
            List<Issue> notes) {

        /** Its canonical name; where nothing tells that, its location. */
        String name() {
            return known.orElseGet(source::shown);
        }
    }

    /**
     * One entry of the list.
     *
     * @throws LodeException.Configuration when it is a location that Lode does not take at all
     */
    static Source look(Checkouts checkouts, RepositorySource source) {
        try {
            RemoteHead head = checkouts.look(source);
            return new Source(source, Optional.of(head.repository()), Optional.of(head), Optional.empty(), List.of());
        } catch (LodeException.Repository e) {
            return new Source(
                    source, known(checkouts, source), Optional.empty(), Optional.of(Failure.of(e, "look")), List.of());
        }
    }

    private static Optional<String> known(Checkouts checkouts, RepositorySource source) {
        try {
            return Optional.of(checkouts.name(source));
        } catch (LodeException.Repository e) {
            return Optional.empty();
        }
    }

    /**
     * Each repository once, in the order of their names.
     *
     * @throws LodeException.Configuration when different repositories have one name
     */
    static List<Source> distinct(List<Source> sources) {
        TreeMap<String, Source> byName = new TreeMap<>();
        for (Source source : sources) {
            Source former = byName.get(source.name());
            byName.put(source.name(), former == null ? source : merged(former, source));
        }
        return List.copyOf(byName.values());
    }

    private static Source merged(Source former, Source again) {
        if (!former.source().exclude().equals(again.source().exclude())) {
            throw new LodeException.Configuration(
                    "DUPLICATE_REPOSITORY",
                    former.name() + " is listed twice, and not with the same exclude:",
                    "Leave one of them out of lode.yml.");
        }
        boolean same = former.head().isPresent()
                ? again.head().filter(former.head().get()::sameCommit).isPresent()
                : again.head().isEmpty();
        if (!same) {
            throw new LodeException.Configuration(
                    "DUPLICATE_REPOSITORY",
                    former.source().shown() + " and " + again.source().shown() + " are both named " + former.name(),
                    "Give one of them another name: in lode.yml.");
        }
        List<Issue> notes = new ArrayList<>(former.notes());
        notes.add(Issue.warning("DUPLICATE_REPOSITORY", "", 0, "named more than once; read once"));
        return new Source(former.source(), former.known(), former.head(), former.failure(), List.copyOf(notes));
    }
}
