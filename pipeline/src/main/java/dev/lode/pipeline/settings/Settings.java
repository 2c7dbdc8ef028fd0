package dev.lode.pipeline.settings;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.plugins.PluginJar;
import dev.lode.pipeline.settings.SettingKey.Kind;
import dev.lode.spi.SqlSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All settings of a run. A flag wins over the environment, the environment over the file, the file over the default.
 *
 * @param stated every key with its value and origin
 * @param repositories those of the command line, else those of the file
 * @param complete true when the list is the file's, so that what is not in it leaves the graph
 */
public record Settings(
        Map<SettingKey, Stated> stated,
        List<RepositoryEntry> repositories,
        boolean complete,
        List<PluginJar> plugins,
        SqlSettings sql) {

    public Settings {
        stated = Collections.unmodifiableMap(new EnumMap<>(stated));
        repositories = List.copyOf(repositories);
        plugins = List.copyOf(plugins);
    }

    /**
     * @param flags what the command line says
     * @param environment all variables
     * @param arguments repositories on the command line
     */
    public static Settings of(
            Map<SettingKey, Stated> flags,
            Map<String, String> environment,
            SettingsFile file,
            List<RepositoryEntry> arguments) {
        Map<SettingKey, Stated> stated = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            String variable = environment.get(key.variable());
            Stated value = flags.get(key);
            if (value == null && variable != null) {
                value = new Stated(variable, key.variable());
            }
            if (value == null) {
                value = file.values().getOrDefault(key, new Stated(key.otherwise(), "default"));
            }
            check(key, value);
            stated.put(key, value);
        }
        boolean complete = arguments.isEmpty();
        return new Settings(stated, complete ? file.repositories() : arguments, complete, file.plugins(), file.sql());
    }

    private static void check(SettingKey key, Stated stated) {
        String value = stated.value();
        boolean fits = switch (key.kind()) {
            case WHOLE -> value.matches("[0-9]{1,15}");
            case FLAG -> value.matches("true|false");
            case TEXT, LIST ->
                !value.contains("\u0000")
                        && (!value.isEmpty() || key.otherwise().isEmpty());
        };
        if (!fits) {
            throw new LodeException.Configuration(
                    "SETTING",
                    stated.origin() + ": " + key.path() + " is \"" + value + "\"",
                    "It takes "
                            + switch (key.kind()) {
                                case WHOLE -> "a whole number from 0";
                                case FLAG -> "true or false";
                                case TEXT, LIST -> "a text";
                            }
                            + ".");
        }
    }

    public String text(SettingKey key) {
        return Objects.requireNonNull(stated.get(key)).value();
    }

    public long whole(SettingKey key) {
        return Long.parseLong(text(key));
    }

    public boolean flag(SettingKey key) {
        return Boolean.parseBoolean(text(key));
    }

    public List<String> list(SettingKey key) {
        if (key.kind() != Kind.LIST) {
            throw new IllegalArgumentException(key.path());
        }
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A file or folder, empty when none is set. */
    public Optional<Path> path(SettingKey key) {
        return text(key).isEmpty() ? Optional.empty() : Optional.of(Path.of(text(key)));
    }

    public Path workspace() {
        return Path.of(text(SettingKey.WORKSPACE));
    }

    public Path reports() {
        return Path.of(text(SettingKey.REPORTS));
    }

    public int threads() {
        long threads = whole(SettingKey.THREADS);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : (int) Math.min(threads, 256);
    }
}
