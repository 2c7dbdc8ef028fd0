package dev.lode.pipeline.checkout;

import java.util.List;
import java.util.Optional;

/**
 * Where a repository is, as a person wrote it.
 *
 * @param location URL ({@code https}, {@code ssh}, {@code file}, {@code user@host:path}) or path of a local repository
 * @param name its canonical name, when the one that follows from the location is not wanted
 * @param ref branch, tag or commit to read instead of the default branch
 * @param exclude globs of paths whose content is not mined, sorted
 */
public record RepositorySource(String location, Optional<String> name, Optional<String> ref, List<String> exclude) {

    public static RepositorySource of(String location) {
        return new RepositorySource(location, Optional.empty(), Optional.empty(), List.of());
    }

    public RepositorySource named(String name) {
        return new RepositorySource(location, Optional.of(name), ref, exclude);
    }

    public RepositorySource at(String ref) {
        return new RepositorySource(location, name, Optional.of(ref), exclude);
    }

    /** The location as it may be shown: without what is secret in it. */
    public String shown() {
        return RepositoryLocation.shown(location);
    }

    @Override
    public String toString() {
        return shown();
    }
}
