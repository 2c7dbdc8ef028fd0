package dev.lode.pipeline.settings;

import dev.lode.spi.NameRule;
import dev.lode.spi.SqlSettings;
import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What {@code sql:} of {@code lode.yml} says, in the order of the file. */
final class SqlSection {

    /** A name, or dotted ones, without quotes. */
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}_$#@-]+(?:\\.[\\p{L}\\p{N}_$#@-]+)*");

    private final SettingsReader reader;
    private final List<SqlSettings.DialectRule> dialects = new ArrayList<>();
    private final List<NameRule> names = new ArrayList<>();
    private final SortedMap<String, String> variables = new TreeMap<>();

    SqlSection(SettingsReader reader) {
        this.reader = reader;
    }

    SqlSettings settings() {
        return new SqlSettings(dialects, names, variables);
    }

    void read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            reader.problem(node, "sql has dialects, names and variables");
            return;
        }
        Map<String, Node> entries = reader.entries(mapping);
        reader.unknown(entries, Set.of("dialects", "names", "variables"));
        Node globs = entries.get("dialects");
        if (globs instanceof MappingNode byGlob) {
            reader.entries(byGlob).forEach(this::dialect);
        } else if (globs != null) {
            reader.problem(globs, "dialects is not a mapping of globs to dialects");
        }
        Node rules = entries.get("names");
        if (rules != null) {
            reader.items(rules).forEach(this::name);
        }
        Node stated = entries.get("variables");
        if (stated instanceof MappingNode byName) {
            reader.entries(byName).forEach(this::variable);
        } else if (stated != null) {
            reader.problem(stated, "variables is not a mapping of names to values");
        }
    }

    private void variable(String name, Node node) {
        String value = reader.scalar(node);
        if (!VALUE.matcher(value).matches()) {
            reader.problem(node, "\"" + value + "\" is no part of a table's name");
        }
        variables.put(name, value);
    }

    private void dialect(String glob, Node node) {
        ExcludeGlob.problem(glob).ifPresent(what -> reader.problem(node, what));
        String written = reader.scalar(node);
        Optional<Dialect> dialect = Dialects.named(written);
        if (dialect.isEmpty()) {
            List<String> known = Dialects.all().stream().map(Dialect::name).toList();
            reader.problem(
                    node,
                    "unknown dialect " + written + Suggestion.of(written, known) + "; there are "
                            + String.join(", ", known));
        }
        dialect.ifPresent(known -> dialects.add(new SqlSettings.DialectRule(glob, known.name())));
    }

    private void name(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            reader.problem(node, "a name has from and to");
            return;
        }
        Map<String, Node> entries = reader.entries(mapping);
        reader.unknown(entries, Set.of("from", "to"));
        if (!entries.keySet().containsAll(Set.of("from", "to"))) {
            reader.problem(node, "a name has from and to");
            return;
        }
        try {
            names.add(NameRule.of(reader.text(entries, "from"), reader.text(entries, "to")));
        } catch (IllegalArgumentException e) {
            reader.problem(node, String.valueOf(e.getMessage()));
        }
    }
}
