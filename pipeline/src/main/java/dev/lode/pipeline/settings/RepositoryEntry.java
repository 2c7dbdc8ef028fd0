package dev.lode.pipeline.settings;

import java.util.List;

/**
 * A repository as a person names it.
 *
 * @param location URL or path
 * @param name the name to use for it, or empty
 * @param ref branch or tag to read, or empty for the default branch
 * @param exclude globs of paths whose content is not mined, each once and sorted
 */
public record RepositoryEntry(String location, String name, String ref, List<String> exclude) {

    public RepositoryEntry {
        exclude = exclude.stream().sorted().distinct().toList();
    }

    public static RepositoryEntry of(String location) {
        return new RepositoryEntry(location, "", "", List.of());
    }
}
