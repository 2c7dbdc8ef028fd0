package dev.lode.spi;

import java.nio.file.Path;

/**
 * A repository at one commit.
 *
 * @param repository canonical name, key of the {@code Repository} node
 * @param url where it is hosted, without credentials, or empty
 * @param branch branch that was read, or empty
 * @param commit 40 hex digits, or empty when the repository has no commit
 * @param committedAt time of that commit, ISO-8601 UTC in seconds, or empty
 * @param shallow older history is missing
 * @param refs digest of the repository's tags and depth, or empty; what is mined of them changes only with it
 * @param gitDirectory the object database, for the git miner only
 */
public record Revision(
        String repository,
        String url,
        String branch,
        String commit,
        String committedAt,
        boolean shallow,
        String refs,
        Path gitDirectory) {}
