package dev.lode.pipeline.checkout;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** A served repository of two branches, and a workplace that may speak to it. */
abstract class RemoteWorkplace {

    private static final String HISTORY = """
            commit Begin
            write a.txt
            | one
            branch topic
            commit Go on
            write b.txt
            | two
            """;

    @TempDir
    Path folder;

    CheckoutSettings settings() {
        return CheckoutSettings.in(folder.resolve("workspace"))
                .withSchemes(Set.of("http", "https", "ssh", "file"))
                .withHosts(List.of("localhost"));
    }

    Checkouts checkouts() {
        return new Checkouts(settings(), Credentials.none());
    }

    GitHttpServer server() throws IOException {
        return new GitHttpServer(ScriptedRepository.write(folder.resolve("served.git"), HISTORY));
    }
}
