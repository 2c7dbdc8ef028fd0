package dev.lode.miners.runtimes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.List;

/** Values of a file of TOML that say a version, each at a place of its own. */
record TomlFile(List<Place> places) implements RuntimeFile {

    private static final TomlMapper TOML = new TomlMapper();

    /**
     * A place in the file.
     *
     * @param runtime what the value is a version of
     * @param keys tables and key from the root
     * @param least whether later versions do as well
     */
    record Place(String runtime, List<String> keys, boolean least) {

        static Place of(String runtime, String dotted) {
            return new Place(runtime, List.of(dotted.split("\\.")), false);
        }

        Place orLater() {
            return new Place(runtime, keys, true);
        }
    }

    static TomlFile of(Place... places) {
        return new TomlFile(List.of(places));
    }

    @Override
    public void read(String text, Statements into) throws JacksonException {
        JsonNode root = TOML.readTree(text);
        List<String> lines = text.lines().toList();
        for (Place place : places) {
            JsonNode value = root;
            for (String key : place.keys) {
                value = value.path(key);
            }
            value = value.isArray() ? value.path(0) : value;
            String version = value.isTextual() || value.isNumber()
                    ? value.asText()
                    : value.path("version").asText("");
            if (!version.isEmpty()) {
                state(place, version, line(lines, place.keys), into);
            }
        }
    }

    private static void state(Place place, String version, int line, Statements into) {
        if (place.least) {
            into.atLeast(place.runtime, version, line);
        } else {
            into.states(place.runtime, version, line);
        }
    }

    /** The line of the key in its table; 0 where it is written in another way. */
    private static int line(List<String> lines, List<String> keys) {
        String header = "[" + String.join(".", keys.subList(0, keys.size() - 1)) + "]";
        String key = keys.getLast();
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[") && !line.startsWith("[[")) {
                within = line.startsWith(header);
            } else if (within && (line.startsWith(key) || line.startsWith("\"" + key + "\"")) && line.contains("=")) {
                return i + 1;
            }
        }
        return 0;
    }
}
