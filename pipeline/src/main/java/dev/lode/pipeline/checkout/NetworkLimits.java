package dev.lode.pipeline.checkout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server may take, so that none of them holds up the others or fills the disk.
 *
 * @param silence how long it may say nothing, to connect included
 * @param whole how long a look or a fetch may take, all tries together
 * @param repositoryBytes how large a clone may grow
 * @param authorities PEM file with certificates to trust besides those of the JDK
 */
public record NetworkLimits(Duration silence, Duration whole, long repositoryBytes, Optional<Path> authorities) {

    static final NetworkLimits DEFAULT =
            new NetworkLimits(Duration.ofSeconds(30), Duration.ofHours(1), 10L << 30, Optional.empty());

    NetworkLimits withSilence(Duration longest) {
        return new NetworkLimits(longest, whole, repositoryBytes, authorities);
    }

    NetworkLimits withWhole(Duration longest) {
        return new NetworkLimits(silence, longest, repositoryBytes, authorities);
    }

    NetworkLimits withRepositoryBytes(long most) {
        return new NetworkLimits(silence, whole, most, authorities);
    }

    NetworkLimits withAuthorities(Path pem) {
        return new NetworkLimits(silence, whole, repositoryBytes, Optional.of(pem));
    }
}
