package dev.lode.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A step from one version of the vocabulary to the next, {@code ontology/migrations/0001.yml}. It declares which types
 * it touches; a backfill applies just these again.
 *
 * @param version of the vocabulary after it
 * @param touches checksum of what each touched type allows after it, by type; {@code gone} for one that went
 */
public record OntologyMigration(int number, String version, String summary, SortedMap<String, String> touches) {

    public static final String GONE = "gone";

    /** The steps to the built-in vocabulary, in order. */
    public static List<OntologyMigration> builtIn() {
        List<OntologyMigration> migrations = new ArrayList<>();
        for (int number = 1; true; number++) {
            String resource = String.format(Locale.ROOT, "/lode/migrations/%04d.yml", number);
            try (InputStream in = OntologyMigration.class.getResourceAsStream(resource)) {
                if (in == null) {
                    return List.copyOf(migrations);
                }
                migrations.add(parse(number, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Checksums of all types of a vocabulary: what the steps to it must add up to. */
    public static SortedMap<String, String> checksums(Ontology ontology) {
        SortedMap<String, String> checksums = new TreeMap<>();
        OntologyDiff.types(ontology).forEach((type, statements) -> {
            CRC32 crc = new CRC32();
            crc.update(String.join("\n", statements).getBytes(StandardCharsets.UTF_8));
            checksums.put(type, String.format(Locale.ROOT, "%08x", crc.getValue()));
        });
        return checksums;
    }

    /** What a list of steps adds up to. */
    public static SortedMap<String, String> checksums(List<OntologyMigration> migrations) {
        SortedMap<String, String> checksums = new TreeMap<>();
        migrations.forEach(migration -> checksums.putAll(migration.touches()));
        checksums.values().removeIf(GONE::equals);
        return checksums;
    }

    private static OntologyMigration parse(int number, String text) throws InvalidOntologyException {
        List<OntologyProblem> problems = new ArrayList<>();
        YamlTree yaml = new YamlTree(problems);
        YamlTree.Item absent = new YamlTree.Item(1, null);
        var root = yaml.members(yaml.parse(text), "the migration");
        String version = yaml.text(root.getOrDefault("version", absent), "version");
        String summary = yaml.text(root.getOrDefault("summary", absent), "summary");
        SortedMap<String, String> touches = new TreeMap<>();
        yaml.members(root.getOrDefault("touches", absent), "touches")
                .forEach((type, item) -> touches.put(type, yaml.text(item, type)));
        if (!problems.isEmpty()) {
            throw new InvalidOntologyException(problems);
        }
        return new OntologyMigration(number, version, summary, touches);
    }
}
