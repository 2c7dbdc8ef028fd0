package dev.lode.pipeline.checkout;

/**
 * What a repository's branch points at now, asked without fetching anything.
 *
 * @param repository canonical name
 * @param url where it is hosted, without credentials, or empty
 * @param branch branch that is read, or empty for a tag, a commit or a detached head
 * @param commit 40 hex digits, or empty when the repository has no commit
 */
public record RemoteHead(String repository, String url, String branch, String commit) {}
