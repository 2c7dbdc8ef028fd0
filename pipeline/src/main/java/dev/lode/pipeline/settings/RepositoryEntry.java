package dev.lode.pipeline.settings;

/**
 * A repository as a person names it.
 *
 * @param location URL or path
 * @param name the name to use for it, or empty
 * @param ref branch or tag to read, or empty for the default branch
 */
public record RepositoryEntry(String location, String name, String ref) {

    public static RepositoryEntry of(String location) {
        return new RepositoryEntry(location, "", "");
    }
}
