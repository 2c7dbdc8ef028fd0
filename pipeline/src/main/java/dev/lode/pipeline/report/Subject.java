package dev.lode.pipeline.report;

import dev.lode.pipeline.report.text.Address;
import dev.lode.pipeline.staging.FolderName;
import java.util.Optional;

/**
 * A repository as pages speak of it.
 *
 * @param url where it is hosted, or empty
 * @param commit the commit that was read, or empty
 * @param committedOn day of that commit in UTC, or empty
 * @param newestOn day of the newest commit of its history in UTC, or empty; windows count back from it
 * @param shallow older history is missing
 * @param partial contents may be missing
 */
public record Subject(
        String name,
        String url,
        String branch,
        String commit,
        String committedOn,
        String newestOn,
        boolean shallow,
        boolean partial) {

    /** The last part of the name, as people say it. */
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public String slug() {
        return FolderName.of(name);
    }

    /** Address of the hosting site, when there is one that a page may link to. */
    public Optional<String> hosting() {
        return commit.isEmpty() ? Optional.empty() : Address.hosting(url);
    }
}
