package dev.lode.pipeline;

import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotName;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.PluginDescriptor;

/**
 * What the snapshot that counts so far can tell those who make the next one. It only saves work, so one that is gone or
 * damaged is told of and passed over; what is staged then is the same.
 */
final class EarlierSnapshot {

    private final String repository;
    private final Landscape landscape;
    private final StagingArea staging;
    private final String ontologyVersion;
    private final RunListener listener;
    private volatile String used = "";

    EarlierSnapshot(
            String repository, Landscape landscape, StagingArea staging, String ontologyVersion, RunListener listener) {
        this.repository = repository;
        this.landscape = landscape;
        this.staging = staging;
        this.ontologyVersion = ontologyVersion;
        this.listener = listener;
    }

    /** What the plugin has said in it, verified. */
    EarlierFacts of(PluginDescriptor plugin) {
        String id = landscape.repositories().get(repository);
        if (id == null) {
            return EarlierFacts.none();
        }
        try {
            Snapshot snapshot = staging.open(new SnapshotName(repository, id));
            EarlierFacts facts = snapshot.facts(plugin, ontologyVersion);
            used = facts.equals(EarlierFacts.none()) ? used : id;
            return facts;
        } catch (LodeException.Integrity e) {
            listener.notice(repository + ": mined from the beginning, because its last snapshot cannot be taken up: "
                    + e.getMessage());
            return EarlierFacts.none();
        }
    }

    /** Id of the snapshot if a plugin took it up, else empty. */
    String used() {
        return used;
    }
}
