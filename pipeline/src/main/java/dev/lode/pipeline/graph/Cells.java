package dev.lode.pipeline.graph;

import dev.lode.pipeline.staging.JsonDocument;
import dev.lode.spi.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cells of an answer from a driver's values. What has no counterpart among our values (a node, a map, a mixed list)
 * becomes its JSON text with sorted names, a time its ISO text.
 */
public final class Cells {

    private final UnaryOperator<Object> unwrap;

    /** @param unwrap makes maps and lists of the driver's nodes, relationships and paths; leaves all else as it is */
    public Cells(UnaryOperator<Object> unwrap) {
        this.unwrap = unwrap;
    }

    public Optional<Value> cell(@Nullable Object raw) {
        return Optional.ofNullable(plain(raw)).map(Cells::value);
    }

    private @Nullable Object plain(@Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        return switch (unwrap.apply(raw)) {
            case Boolean flag -> flag;
            case Double decimal -> decimal;
            case Float decimal -> decimal.doubleValue();
            case BigDecimal decimal -> decimal.doubleValue();
            case Number whole -> whole.longValue();
            case Collection<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Object other -> other.toString();
        };
    }

    private List<@Nullable Object> list(Collection<?> items) {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(plain(item)));
        return plain;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> entries) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        entries.forEach((name, item) -> plain.put(String.valueOf(name), plain(item)));
        return plain;
    }

    private static Value value(Object plain) {
        return switch (plain) {
            case Boolean flag -> Value.of(flag);
            case Long whole -> Value.of(whole);
            case Double decimal when Double.isFinite(decimal) -> Value.of(decimal);
            case List<?> list
            when uniform(list) -> new Value.Many(list.stream().map(Cells::value).toList());
            case List<?> list -> Value.of(JsonDocument.line(list));
            case Map<?, ?> map -> Value.of(JsonDocument.line(map));
            case Object text -> Value.of(text.toString());
        };
    }

    private static boolean uniform(List<?> list) {
        return list.stream().noneMatch(item -> item == null || item instanceof List || item instanceof Map)
                && list.stream()
                                .map(Cells::value)
                                .map(Object::getClass)
                                .distinct()
                                .count()
                        <= 1;
    }
}
