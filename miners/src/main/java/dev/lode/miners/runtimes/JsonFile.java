package dev.lode.miners.runtimes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@code package.json}, {@code global.json} and {@code devcontainer.json}. Read as a stream: what stands deeper than the
 * places that say something is passed over.
 */
final class JsonFile implements RuntimeFile {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final int DEEPEST = 2;

    @Override
    public void read(String text, Statements into) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            Deque<String> path = new ArrayDeque<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_OBJECT && path.size() + 1 < DEEPEST) {
                        path.addLast(name);
                    } else if (value == JsonToken.VALUE_STRING) {
                        String dotted = path.isEmpty() ? name : path.getLast() + "." + name;
                        value(
                                dotted,
                                parser.getText(),
                                parser.currentTokenLocation().getLineNr(),
                                into);
                    } else {
                        parser.skipChildren();
                    }
                } else if (token == JsonToken.END_OBJECT) {
                    path.pollLast();
                } else if (token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void value(String path, String text, int line, Statements into) {
        switch (path) {
            case "engines.node", "volta.node" -> into.states("node", text, line);
            case "engines.npm", "volta.npm" -> into.states("npm", text, line);
            case "engines.yarn", "volta.yarn" -> into.states("yarn", text, line);
            case "engines.pnpm", "volta.pnpm" -> into.states("pnpm", text, line);
            case "packageManager" -> packageManager(text, line, into);
            case "sdk.version" -> into.states("dotnet", text, line);
            case "image" -> into.image(text, line, 1);
            default -> {
                // the rest says nothing of runtimes
            }
        }
    }

    /** {@code pnpm@8.6.0+sha512.…}. */
    private static void packageManager(String text, int line, Statements into) {
        int at = text.indexOf('@');
        if (at > 0 && text.substring(0, at).matches("[\\w.-]{1,50}")) {
            into.states(text.substring(0, at), text.substring(at + 1), line);
        }
    }
}
