package dev.lode.pipeline.checkout;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A server of one repository that does as its test tells it, and a workplace that speaks to it. */
abstract class HostileWorkplace {

    static final String HISTORY = "commit Begin\nwrite a.txt\n| one\n";

    @TempDir
    Path folder;

    NetworkLimits limits = NetworkLimits.DEFAULT.withSilence(Duration.ofSeconds(5));

    Checkouts checkouts() {
        return new Checkouts(
                CheckoutSettings.in(folder.resolve("workspace"))
                        .withSchemes(Set.of("http"))
                        .withHosts(List.of("localhost"))
                        .withNetwork(limits),
                Credentials.none());
    }

    GitHttpServer server() throws IOException {
        return new GitHttpServer(ScriptedRepository.write(folder.resolve("served.git"), HISTORY));
    }

    static RepositorySource source(GitHttpServer server) {
        return RepositorySource.of(server.url("localhost"));
    }

    List<String> clones() throws IOException {
        Path clones = folder.resolve("workspace/repositories");
        if (!Files.exists(clones)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(clones)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
