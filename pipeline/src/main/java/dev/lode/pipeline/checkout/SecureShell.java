package dev.lode.pipeline.checkout;

import java.io.File;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/**
 * ssh with the keys and known hosts of {@code ~/.ssh}, and without its configuration file, which could start programs.
 * A host that is not known is refused.
 */
final class SecureShell {

    private SecureShell() {}

    static SshSessionFactory sessions() {
        File home = new File(System.getProperty("user.home"));
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(home)
                .setSshDirectory(new File(home, ".ssh"))
                .setConfigStoreFactory((directory, file, user) -> null)
                .setPreferredAuthentications("publickey")
                .build(null);
    }
}
