package dev.lode.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a command left behind: the code it ended with, and what it wrote to each stream. */
record Outcome(int code, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The one document that stdout holds; anything more, or nothing, fails the test. */
    JsonNode document() {
        return json(out);
    }

    static JsonNode json(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            if (document == null || document.isMissingNode()) {
                throw new AssertionError("no JSON document but: " + text);
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document: " + text, e);
        }
    }
}
