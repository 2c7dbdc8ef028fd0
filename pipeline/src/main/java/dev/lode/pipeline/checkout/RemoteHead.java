package dev.lode.pipeline.checkout;

/**
 * What a repository's branch points at now, asked without fetching anything.
 *
 * @param repository canonical name
 * @param url where it is hosted, without credentials, or empty
 * @param branch branch that is read, or empty for a tag, a commit or a detached head
 * @param commit 40 hex digits, or empty when the repository has no commit
 * @param refs digest of tags and depth, or empty when it has no tags and is whole
 */
public record RemoteHead(String repository, String url, String branch, String commit, String refs) {

    /** Whether the other one is the same repository at the same commit, with whatever tags and depth. */
    public boolean sameCommit(RemoteHead other) {
        return repository.equals(other.repository)
                && url.equals(other.url)
                && branch.equals(other.branch)
                && commit.equals(other.commit);
    }
}
