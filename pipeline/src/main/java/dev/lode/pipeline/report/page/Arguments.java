package dev.lode.pipeline.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the parentheses of a filter. */
record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /** The argument of that name, or the one at that place. */
    Optional<Object> find(int place, String name) {
        Object value = named.containsKey(name)
                ? named.get(name)
                : place >= 0 && place < positional.size() ? positional.get(place) : null;
        return Optional.ofNullable(value);
    }

    String text(int place, String name) {
        return find(place, name)
                .map(Object::toString)
                .orElseThrow(() -> new IllegalArgumentException("the filter needs " + name));
    }

    String text(int place, String name, String otherwise) {
        return find(place, name).map(Object::toString).orElse(otherwise);
    }

    BigDecimal number(int place, String name) {
        return find(place, name)
                .map(Cells::number)
                .orElseThrow(() -> new IllegalArgumentException("the filter needs " + name));
    }

    boolean flag(String name, boolean otherwise) {
        return find(-1, name).map(Boolean.TRUE::equals).orElse(otherwise);
    }

    List<Map<String, Object>> rows(int place, String name) {
        return Cells.rows(find(place, name).orElse(List.of()));
    }

    List<String> texts(int place, String name) {
        return find(place, name).map(Cells::texts).orElse(List.of());
    }
}
