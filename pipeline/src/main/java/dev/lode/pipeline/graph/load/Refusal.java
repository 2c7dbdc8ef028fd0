package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.staging.Element;

/**
 * An element that a store refused.
 *
 * @param operation {@code upsert} or {@code delete}
 * @param reason what the store said
 * @param batch number of its batch within the load
 * @param attempts loads that tried it
 */
public record Refusal(String operation, Element element, String reason, int batch, int attempts) {

    Refusal attempt(int number) {
        return new Refusal(operation, element, reason, batch, number);
    }
}
