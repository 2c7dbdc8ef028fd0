package dev.lode.miners.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * The commit that brought a line.
 *
 * @param committed when, in seconds since 1970
 */
record LineOrigin(String commit, Identity author, long committed) {

    /** @param raw all bytes of the commit */
    static LineOrigin of(ObjectId commit, byte[] raw) {
        CommitText text = CommitText.parse(raw);
        return new LineOrigin(commit.name(), text.author(), text.committer().second());
    }
}
