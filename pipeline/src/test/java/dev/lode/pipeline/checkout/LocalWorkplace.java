package dev.lode.pipeline.checkout;

import dev.lode.testkit.ScriptedRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bare repository in a folder of its own, and what opens it without credentials. */
abstract class LocalWorkplace {

    private static final String HISTORY = """
            commit Begin
            date 2026-01-02T09:00:00Z
            write src/main.py
            | print(1)
            write run.sh
            | echo
            executable run.sh
            link passwd /etc/passwd
            link loop ..
            module lib 0123456789abcdef0123456789abcdef01234567
            branch topic
            commit Go on
            write topic.txt
            | two
            """;

    @TempDir
    Path folder;

    Path bare;

    @BeforeEach
    void writeRepository() {
        bare = ScriptedRepository.write(folder.resolve("orders.git"), HISTORY);
    }

    CheckoutSettings settings() {
        return CheckoutSettings.in(folder.resolve("workspace"));
    }

    Checkouts checkouts() {
        return new Checkouts(settings(), Credentials.none());
    }

    OpenRepository open(Path path) {
        return checkouts().open(RepositorySource.of(path.toString()));
    }
}
