package dev.lode.miners.dependencies.locks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lode.miners.dependencies.Library;
import java.io.IOException;

/** Lock files in JSON, read as a stream. */
final class JsonLock {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FOLDER = "node_modules/";

    private JsonLock() {}

    /** {@code package-lock.json}: {@code packages} by folder, or {@code dependencies} within each other before npm 7. */
    static void npm(String text, Pins pins) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            boolean packages = false;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String table = parser.currentName();
                JsonToken value = parser.nextToken();
                if (table.equals("packages") && value == JsonToken.START_OBJECT) {
                    packages = true;
                    folders(parser, pins);
                } else if (table.equals("dependencies") && value == JsonToken.START_OBJECT && !packages) {
                    dependencies(parser, pins);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void folders(JsonParser parser, Pins pins) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String folder = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            int installed = folder.lastIndexOf(FOLDER);
            Entry entry = entry(parser, pins, false);
            if (installed >= 0 && !entry.link) {
                String name = entry.name.isEmpty() ? folder.substring(installed + FOLDER.length()) : entry.name;
                pins.add(Library.npm(name), entry.version, line);
            }
        }
    }

    /** Entries may hold entries of their own: what a package needs in another version than the rest. */
    private static void dependencies(JsonParser parser, Pins pins) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            Entry entry = entry(parser, pins, true);
            boolean alias = entry.version.startsWith("npm:");
            int at = entry.version.lastIndexOf('@');
            if (alias && at > 4) {
                pins.add(Library.npm(entry.version.substring(4, at)), entry.version.substring(at + 1), line);
            } else {
                pins.add(Library.npm(name), entry.version, line);
            }
        }
    }

    private record Entry(String name, String version, boolean link) {}

    private static Entry entry(JsonParser parser, Pins pins, boolean nested) throws IOException {
        String name = "";
        String version = "";
        boolean link = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Entry(name, version, link);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("version") && value == JsonToken.VALUE_STRING) {
                version = parser.getText();
            } else if (field.equals("name") && value == JsonToken.VALUE_STRING) {
                name = parser.getText();
            } else if (field.equals("link")) {
                link = value == JsonToken.VALUE_TRUE;
            } else if (nested && field.equals("dependencies") && value == JsonToken.START_OBJECT) {
                dependencies(parser, pins);
            } else {
                parser.skipChildren();
            }
        }
        return new Entry(name, version, link);
    }

    /** {@code Pipfile.lock}: a table for use and one for development. */
    static void pipenv(String text, Pins pins) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean table = !parser.currentName().equals("_meta");
                if (parser.nextToken() != JsonToken.START_OBJECT || !table) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    int line = parser.currentTokenLocation().getLineNr();
                    String version = entry(parser, pins, false).version;
                    pins.add(Library.pypi(name), version.startsWith("==") ? version.substring(2) : version, line);
                }
            }
        }
    }
}
