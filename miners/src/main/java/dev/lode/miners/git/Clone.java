package dev.lode.miners.git;

import org.eclipse.jgit.lib.Config;

/** What a git directory lacks, as its configuration says. */
final class Clone {

    private Clone() {}

    /** True for a clone that was made with a filter: its remote promises the objects that it lacks. */
    static boolean partial(Config config) {
        return config.getString("extensions", null, "partialClone") != null
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
    }
}
