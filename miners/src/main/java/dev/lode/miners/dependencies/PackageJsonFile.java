package dev.lode.miners.dependencies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code package.json}: its name unless it is private, and the libraries of each of its tables. */
final class PackageJsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    /** Tables and their scopes; of a library in two of them the first counts. */
    private static final Map<String, String> SCOPES = Map.of(
            "dependencies", "",
            "optionalDependencies", "optional",
            "peerDependencies", "peer",
            "devDependencies", "dev");

    private static final List<String> ORDER = List.of("", "optional", "peer", "dev");

    private PackageJsonFile() {}

    static BuildFile parse(String text) throws IOException {
        List<Declaration> uses = new ArrayList<>();
        String name = "";
        int nameLine = 0;
        boolean isPrivate = false;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new BuildFile(
                        Optional.empty(), List.of(), List.of(new BuildFile.Problem(1, "not an object of JSON")));
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (SCOPES.containsKey(field) && value == JsonToken.START_OBJECT) {
                    table(parser, SCOPES.getOrDefault(field, ""), uses);
                } else if (field.equals("name") && value == JsonToken.VALUE_STRING) {
                    name = parser.getText();
                    nameLine = parser.currentTokenLocation().getLineNr();
                } else if (field.equals("private")) {
                    isPrivate = value == JsonToken.VALUE_TRUE;
                    parser.skipChildren();
                } else {
                    parser.skipChildren();
                }
            }
        }
        uses.sort(Comparator.comparingInt(use -> ORDER.indexOf(use.scope())));
        Optional<Declaration> publishes = name.isEmpty() || isPrivate
                ? Optional.empty()
                : Optional.of(new Declaration(Library.npm(name), "", "", nameLine));
        return new BuildFile(publishes, uses, List.of());
    }

    private static void table(JsonParser parser, String scope, List<Declaration> uses) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            String constraint = value == JsonToken.VALUE_STRING ? parser.getText() : "";
            parser.skipChildren();
            if (!name.isBlank()) {
                uses.add(new Declaration(Library.npm(aliased(name, constraint)), constraint, scope, line));
            }
        }
    }

    /** {@code "react": "npm:preact@^10"} asks for preact. */
    private static String aliased(String name, String constraint) {
        if (!constraint.startsWith("npm:")) {
            return name;
        }
        int at = constraint.indexOf('@', 5);
        return constraint.substring(4, at < 0 ? constraint.length() : at);
    }
}
