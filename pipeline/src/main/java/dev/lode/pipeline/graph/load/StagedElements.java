package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.Element;
import java.util.List;
import java.util.stream.Stream;

/** What is staged, by names of sealed snapshots. */
public interface StagedElements {

    boolean holds(String snapshot);

    /** @throws dev.lode.pipeline.LodeException.Integrity when the snapshot is not what its index says */
    void verify(String snapshot);

    /** What these snapshots say together, each element once, in the order of elements. To be closed. */
    Stream<Element> merged(List<String> snapshots);
}
