package dev.lode.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Java names of the words are those of the file, in its order. */
class WordConstantsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/lode/ontology");

    @Test
    void nodeTypesAreThoseOfTheFile() throws IOException {
        SortedMap<String, String> words = inOrderOfTheFile();
        OntologyFile.builtIn().nodeTypes().values().forEach(type -> words.put(type.name(), type.description()));
        GoldenFile.check(SOURCES.resolve("NodeTypes.java"), source("NodeTypes", "node", words));
    }

    @Test
    void relationshipTypesAreThoseOfTheFile() throws IOException {
        SortedMap<String, String> words = inOrderOfTheFile();
        OntologyFile.builtIn().relationshipTypes().values().forEach(type -> words.put(type.name(), type.description()));
        GoldenFile.check(SOURCES.resolve("RelationshipTypes.java"), source("RelationshipTypes", "relationship", words));
    }

    private static SortedMap<String, String> inOrderOfTheFile() {
        String text = OntologyFile.builtInText();
        return new TreeMap<>(Comparator.comparingInt((String name) -> text.indexOf("\n  " + name + ":\n"))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static String source(String className, String kind, SortedMap<String, String> words) {
        StringBuilder source = new StringBuilder("package dev.lode.ontology;\n\n/** Names of the " + kind
                + " types in {@code ontology.yml}; written from it by {@code make accept}. */\npublic final class "
                + className + " {\n");
        words.forEach((name, description) -> source.append("\n    /** ")
                .append(description.replace("&", "&amp;").replace("<", "&lt;").replace("*/", "*&#47;"))
                .append(" */\n    public static final String ")
                .append(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT))
                .append(" = \"")
                .append(name)
                .append("\";\n"));
        return source.append("\n    private ")
                .append(className)
                .append("() {}\n}\n")
                .toString();
    }
}
