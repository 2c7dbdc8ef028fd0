package dev.lode.pipeline.staging.sort;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several sorted cursors as one sorted cursor; of each it holds one value. */
public final class MergedCursor<T> implements Cursor<T> {

    private record Head<T>(T value, Cursor<? extends T> rest, int place) {}

    private final List<? extends Cursor<? extends T>> cursors;
    private final PriorityQueue<Head<T>> heads;

    public MergedCursor(List<? extends Cursor<? extends T>> cursors, Comparator<? super T> order) {
        this.cursors = cursors;
        Comparator<Head<T>> byValue = (left, right) -> order.compare(left.value(), right.value());
        this.heads = new PriorityQueue<>(byValue.thenComparingInt(Head::place));
        for (int place = 0; place < cursors.size(); place++) {
            advance(cursors.get(place), place);
        }
    }

    @Override
    public @Nullable T next() {
        Head<T> least = heads.poll();
        if (least == null) {
            return null;
        }
        advance(least.rest(), least.place());
        return least.value();
    }

    private void advance(Cursor<? extends T> cursor, int place) {
        T value = cursor.next();
        if (value != null) {
            heads.add(new Head<>(value, cursor, place));
        }
    }

    @Override
    public void close() {
        cursors.forEach(Cursor::close);
    }
}
