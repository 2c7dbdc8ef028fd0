package dev.lode.pipeline;

import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.load.Loader;
import dev.lode.pipeline.graph.load.Spool;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.SnapshotName;
import dev.lode.pipeline.staging.StagingArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Old snapshots, removed. What the landscape names stays, and what the store in use holds, and what waits in a spool.
 * Another store that holds a snapshot which is gone is filled anew by its next load.
 *
 * @param newest how many snapshots of each repository stay besides
 */
record TidyStage(Workspace workspace, StagingArea staging, long newest) {

    void tidy(GraphStore store) {
        Set<SnapshotName> needed =
                new HashSet<>(Landscape.read(workspace.root()).snapshots());
        Loader.needed(store).stream().map(StagedSnapshots::name).forEach(needed::add);
        waiting().stream().map(StagedSnapshots::name).forEach(needed::add);
        staging.prune(needed, newest);
    }

    private Set<String> waiting() {
        Set<String> waiting = new HashSet<>();
        if (!Files.isDirectory(workspace.spool())) {
            return waiting;
        }
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(workspace.spool(), "*.json")) {
            spools.forEach(file -> waiting.addAll(new Spool(file).waiting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return waiting;
    }
}
