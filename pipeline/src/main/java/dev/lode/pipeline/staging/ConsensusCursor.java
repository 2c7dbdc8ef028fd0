package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.EnvelopeCursor.Placed;
import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.MergedCursor;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each key of several staged files once, with what all of them say of it. */
final class ConsensusCursor implements Cursor<Envelope> {

    private static final Comparator<Placed> BY_KEY =
            (left, right) -> left.envelope().compareKey(right.envelope());

    private final Cursor<Placed> merged;
    private @Nullable Placed ahead;

    ConsensusCursor(List<EnvelopeCursor> files) {
        this.merged = new MergedCursor<>(files, BY_KEY);
        this.ahead = merged.next();
    }

    @Override
    public @Nullable Envelope next() {
        Placed first = ahead;
        if (first == null) {
            return null;
        }
        Placed next = merged.next();
        if (next == null || BY_KEY.compare(first, next) != 0) {
            ahead = next;
            return first.envelope();
        }
        Consensus consensus = new Consensus(first.envelope(), first.portfolio());
        while (next != null && consensus.isAbout(next.envelope())) {
            consensus.add(next.envelope(), next.portfolio());
            next = merged.next();
        }
        ahead = next;
        return consensus.envelope();
    }

    @Override
    public void close() {
        merged.close();
    }
}
