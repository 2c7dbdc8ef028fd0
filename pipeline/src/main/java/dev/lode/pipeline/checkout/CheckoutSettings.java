package dev.lode.pipeline.checkout;

import java.nio.file.Path;
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
 * @param network what servers may take
 */
public record CheckoutSettings(
        Path clones,
        Set<String> schemes,
        List<String> hosts,
        boolean allowAlternates,
        int maxBlobBytes,
        int maxFiles,
        NetworkLimits network) {

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
                NetworkLimits.DEFAULT);
    }

    public CheckoutSettings withSchemes(Set<String> schemes) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, network);
    }

    public CheckoutSettings withHosts(List<String> hosts) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, network);
    }

    public CheckoutSettings withAlternates() {
        return new CheckoutSettings(clones, schemes, hosts, true, maxBlobBytes, maxFiles, network);
    }

    public CheckoutSettings withLimits(int maxBlobBytes, int maxFiles) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, network);
    }

    public CheckoutSettings withNetwork(NetworkLimits network) {
        return new CheckoutSettings(clones, schemes, hosts, allowAlternates, maxBlobBytes, maxFiles, network);
    }
}
