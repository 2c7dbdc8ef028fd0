package dev.lode.miners.jinja.library;

import dev.lode.miners.jinja.rendering.Failure;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Sorting as Python sorts: what is equal keeps its order, also backwards. */
final class Order {

    private Order() {}

    static <T> void sort(List<T> items, Comparator<T> order, boolean backwards) {
        try {
            if (backwards) {
                Collections.reverse(items);
            }
            items.sort(order);
            if (backwards) {
                Collections.reverse(items);
            }
        } catch (IllegalArgumentException e) {
            // not-a-number is in no order with anything
            throw Failure.type("items that have no order");
        }
    }
}
