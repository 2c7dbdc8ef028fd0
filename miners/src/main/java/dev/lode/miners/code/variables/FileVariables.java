package dev.lode.miners.code.variables;

import dev.lode.spi.SqlSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the variables of one file stand for. First counts what the settings say, then what a job or pipeline hands to
 * the file, then what the file itself states, then the bundle's variable of the same name. A source that knows several
 * values ends the search: which one a run has is open.
 */
public final class FileVariables {

    private final String path;
    private final SqlSettings settings;
    private final Bundles bundles;
    private final Map<String, Optional<VariableValue>> handed;
    private final Map<String, Optional<VariableValue>> stated;

    FileVariables(String path, SqlSettings settings, Bundles bundles, Map<String, Optional<VariableValue>> stated) {
        this.path = path;
        this.settings = settings;
        this.bundles = bundles;
        this.handed = bundles.handed(path);
        this.stated = stated;
    }

    /** A name as code can write it: dots and hyphens of parameters are lines there. */
    static String plainName(String name) {
        return name.replace('.', '_').replace('-', '_');
    }

    /** The value of a variable; none where nothing or too much says it. */
    public Optional<VariableValue> value(String name) {
        Optional<String> said = settings.variable(name);
        if (said.isPresent()) {
            return said.map(text -> new VariableValue(name, text, "the settings", 1, true));
        }
        String plain = plainName(name);
        if (handed.getOrDefault(plain, Optional.empty()).isPresent()) {
            return handed.getOrDefault(plain, Optional.empty());
        }
        return stated.containsKey(plain) ? stated.getOrDefault(plain, Optional.empty()) : bundles.named(path, plain);
    }

    /** A text with the values of those variables that have one. */
    public FilledText filled(String text) {
        return FilledText.of(text, fillings(text));
    }

    /** What those variables of a text that have a value make of it, in the order of the text. */
    public List<Filling> fillings(String text) {
        return Placeholders.fillings(text, this::value);
    }
}
