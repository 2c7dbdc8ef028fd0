package dev.lode.pipeline;

import dev.lode.pipeline.graph.load.StagedElements;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Elements;
import dev.lode.pipeline.staging.Snapshot;
import dev.lode.pipeline.staging.SnapshotName;
import dev.lode.pipeline.staging.StagingArea;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The staging area as a loader sees it: snapshots by a text that names each. */
record StagedSnapshots(StagingArea staging) implements StagedElements {

    /** Repository, slash, id; the portfolio's begins with the slash. */
    static String text(SnapshotName name) {
        return name.repository() + "/" + name.id();
    }

    static SnapshotName name(String text) {
        int slash = text.lastIndexOf('/');
        return new SnapshotName(text.substring(0, Math.max(slash, 0)), text.substring(slash + 1));
    }

    @Override
    public boolean holds(String snapshot) {
        try {
            staging.open(name(snapshot));
            return true;
        } catch (LodeException.Integrity e) {
            return false;
        }
    }

    @Override
    public void verify(String snapshot) {
        staging.open(name(snapshot)).verify();
    }

    @Override
    public Stream<Element> merged(List<String> snapshots) {
        List<Snapshot> opened =
                snapshots.stream().map(StagedSnapshots::name).map(staging::open).toList();
        Elements elements = Elements.merged(opened);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(elements::close);
    }
}
