package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.OptionalLong;
import java.util.SortedMap;

/** The answer to one question, and what was asked. */
public record QueryResult(Meta meta, Table data) {

    /**
     * What was asked.
     *
     * @param query name of the saved query, or {@code cypher} for an ad-hoc one
     * @param parameters every one that the query has, defaults included
     * @param elapsedMilliseconds wall time of the first asking; never part of a report
     */
    public record Meta(String query, SortedMap<String, Value> parameters, long elapsedMilliseconds) {}

    /** The limit that the answer is as long as, so that there may be more; empty when it is all there is. */
    public OptionalLong cutAt() {
        return meta.parameters().get("limit") instanceof Value.Whole limit
                        && data.rows().size() >= limit.plain()
                ? OptionalLong.of(limit.plain())
                : OptionalLong.empty();
    }
}
