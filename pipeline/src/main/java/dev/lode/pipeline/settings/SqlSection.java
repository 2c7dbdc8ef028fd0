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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What {@code sql:} of {@code lode.yml} says, in the order of the file. */
final class SqlSection {

    private final SettingsReader reader;
    private final List<SqlSettings.DialectRule> dialects = new ArrayList<>();
    private final List<NameRule> names = new ArrayList<>();

    SqlSection(SettingsReader reader) {
        this.reader = reader;
    }

    SqlSettings settings() {
        return new SqlSettings(dialects, names);
    }

    void read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            reader.problem(node, "sql has dialects and names");
            return;
        }
        Map<String, Node> entries = reader.entries(mapping);
        reader.unknown(entries, Set.of("dialects", "names"));
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
