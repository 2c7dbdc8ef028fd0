package dev.lode.pipeline.report;

import dev.lode.pipeline.query.Table;
import java.util.Map;

/** Who answers the saved queries that reports name; a query session in a run. */
@FunctionalInterface
public interface Answers {

    /** @param parameters as a person writes them */
    Table ask(String query, Map<String, String> parameters);
}
