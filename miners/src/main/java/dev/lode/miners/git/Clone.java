package dev.lode.miners.git;

import dev.lode.spi.Revision;
import java.io.IOException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A git directory: how it is opened, and what it lacks, as its configuration says. */
final class Clone {

    private Clone() {}

    static Repository open(Revision revision) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(revision.gitDirectory().toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    /** True for a clone that was made with a filter: its remote promises the objects that it lacks. */
    static boolean partial(Config config) {
        return config.getString("extensions", null, "partialClone") != null
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
    }
}
