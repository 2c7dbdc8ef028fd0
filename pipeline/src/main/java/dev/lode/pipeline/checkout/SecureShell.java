package dev.lode.pipeline.checkout;

import java.nio.file.Path;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/**
 * ssh with the keys and known hosts of {@code ~/.ssh}, and without its configuration file, which could start programs.
 * A host that is not known is refused.
 */
final class SecureShell {

    private SecureShell() {}

    static SshSessionFactory sessions(Path home) {
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(home.toFile())
                .setSshDirectory(home.resolve(".ssh").toFile())
                .setConfigStoreFactory((directory, file, user) -> null)
                .setPreferredAuthentications("publickey")
                .build(null);
    }
}
