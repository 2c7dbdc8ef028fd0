package dev.lode.pipeline.staging.contract;

import dev.lode.spi.Fact;

/**
 * A fact that the words did not allow: one line of {@code rejects.jsonl}.
 *
 * @param kind id of the plugin that said it
 * @param cut true when a part of it was too long to be kept, so that it is not what was said
 */
public record RefusedFact(String kind, String reason, boolean cut, Fact fact) {}
