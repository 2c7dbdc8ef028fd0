package dev.lode.pipeline.checkout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What may be read, and how much of it.
 *
 * @param clones directory that holds the bare clones of remote repositories
 * @param schemes what a location may begin with; {@code file} stands for local paths too
 * @param hosts the only hosts to talk to ({@code *.example.com} for all below one); when empty, every public host.
 *     A private, loopback or numeric host is refused unless it stands here
 * @param allowAlternates whether a repository may keep its objects in another one
 * @param maxBlobBytes files over this size are not read
 * @param maxFiles a commit with more paths is refused
 * @param timeout of a connection that is silent
 */
public record CheckoutSettings(
        Path clones,
        Set<String> schemes,
        List<String> hosts,
        boolean allowAlternates,
        int maxBlobBytes,
        int maxFiles,
        Duration timeout) {

    public CheckoutSettings {
        schemes = Set.copyOf(schemes);
        hosts = List.copyOf(hosts);
    }

    /** The defaults, with clones under a workspace. */
    public static CheckoutSettings in(Path workspace) {
        return new CheckoutSettings(
                workspace.resolve("repositories"),
                Set.of("https", "ssh", "file"),
                List.of(),
                false,
                10 * 1024 * 1024,
                500_000,
                Duration.ofSeconds(30));
    }

    public CheckoutSettings withSchemes(Set<String> schemes) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, timeout);
    }

    public CheckoutSettings withHosts(List<String> hosts) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, timeout);
    }

    public CheckoutSettings withAlternates() {
        return new CheckoutSettings(clones, schemes, hosts, true, maxBlobBytes, maxFiles, timeout);
    }

    public CheckoutSettings withLimits(int maxBlobBytes, int maxFiles) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, timeout);
    }

    public CheckoutSettings withTimeout(Duration timeout) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, timeout);
    }
}
