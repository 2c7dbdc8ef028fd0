package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.Element;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the sequences that are compared, with its next element. */
final class Side implements AutoCloseable {

    private final Iterator<Element> elements;
    private final Runnable close;
    private @Nullable Element head;

    Side(Iterator<Element> elements, Runnable close) {
        this.elements = elements;
        this.close = close;
        this.head = elements.hasNext() ? elements.next() : null;
    }

    static Side of(Stream<Element> stream) {
        return new Side(stream.iterator(), stream::close);
    }

    @Nullable
    Element head() {
        return head;
    }

    /** The head if it is of the same key, which is then passed. */
    @Nullable
    Element take(Element key) {
        Element taken = head;
        if (taken == null || taken.compareTo(key) != 0) {
            return null;
        }
        head = elements.hasNext() ? elements.next() : null;
        return taken;
    }

    @Override
    public void close() {
        close.run();
    }
}
