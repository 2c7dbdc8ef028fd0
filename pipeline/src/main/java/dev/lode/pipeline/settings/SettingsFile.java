package dev.lode.pipeline.settings;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.plugins.PluginJar;
import dev.lode.spi.SqlSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** {@code lode.yml}. Everything wrong with it is said at once, each with file, line and column. */
public record SettingsFile(
        Map<SettingKey, Stated> values, List<RepositoryEntry> repositories, List<PluginJar> plugins, SqlSettings sql) {

    private static final int LIMIT_BYTES = 8 << 20;

    public SettingsFile {
        values = Map.copyOf(values);
        repositories = List.copyOf(repositories);
        plugins = List.copyOf(plugins);
    }

    /** What holds where there is no file. */
    public static SettingsFile none() {
        return new SettingsFile(Map.of(), List.of(), List.of(), SqlSettings.none());
    }

    /**
     * @param environment for {@code ${NAME}} in values
     * @throws LodeException.Configuration that names all that is wrong
     */
    public static SettingsFile read(Path file, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(file, environment);
        Node root = compose(file, reader.name());
        if (root != null) {
            reader.read(root);
        }
        if (!reader.problems().isEmpty()) {
            throw invalid(String.join("\n", reader.problems()));
        }
        return new SettingsFile(
                new EnumMap<>(reader.values().isEmpty() ? new EnumMap<>(SettingKey.class) : reader.values()),
                new ArrayList<>(reader.repositories()),
                new ArrayList<>(reader.plugins()),
                reader.sql());
    }

    @SuppressWarnings("NullAway") // compose answers null for an empty document
    private static @org.jspecify.annotations.Nullable Node compose(Path file, String name) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(50);
        options.setAllowDuplicateKeys(true); // reported by the reader, with both places
        try {
            return new Yaml(options).compose(new StringReader(text(file, name)));
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : ":" + (e.getProblemMark().getLine() + 1) + ":"
                            + (e.getProblemMark().getColumn() + 1);
            throw invalid(name + place + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw invalid(name + ": " + e.getMessage());
        }
    }

    private static String text(Path file, String name) {
        try {
            if (Files.size(file) > LIMIT_BYTES) {
                throw invalid(name + ": larger than " + LIMIT_BYTES + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw invalid(name + ": not UTF-8");
        } catch (IOException e) {
            throw new LodeException.Configuration(
                    "SETTINGS_FILE", name + " cannot be read: " + e.getMessage(), "Name the file with --config.");
        }
    }

    private static LodeException.Configuration invalid(String what) {
        return new LodeException.Configuration(
                "SETTINGS_FILE", what, "docs/reference/configuration.md lists all keys.");
    }
}
