package dev.lode.analyzers.releases;

import dev.lode.spi.Node;
import java.util.Comparator;

/**
 * A tag with a version whose commit is in the history.
 *
 * @param releasedAt time of the tag
 * @param sha its commit
 * @param commit number of that commit
 * @param committedAt time of that commit
 */
record Release(String name, String version, String releasedAt, String sha, int commit, String committedAt) {

    /** By commit time, then by version. */
    static final Comparator<Release> OLDEST_FIRST = Comparator.comparing(Release::committedAt)
            .thenComparing(release -> Version.of(release.version()))
            .thenComparing(Release::name);

    static Release of(Node tag, int commit, String committedAt) {
        return new Release(
                tag.key().text("name"),
                tag.text("version").orElse(""),
                tag.text("tagged_at").orElse(""),
                tag.text("commit").orElse(""),
                commit,
                committedAt);
    }
}
