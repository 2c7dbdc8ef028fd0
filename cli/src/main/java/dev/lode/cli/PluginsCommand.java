package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.PluginDescriptor;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code lode plugins}. */
@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = "List miners and analyzers: what they read and emit, when they run.",
        footer = {"", "Example:", "  lode plugins"})
final class PluginsCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("id", "version", "scope", "files", "reads", "emits", "summary");
        for (PluginDescriptor plugin : engine.plugins().descriptors()) {
            rows.add(
                    plugin.id(),
                    plugin.version(),
                    plugin.scope().name().toLowerCase(Locale.ROOT),
                    String.join(" ", plugin.files()),
                    String.join(" ", plugin.reads()),
                    String.join(" ", plugin.emits()),
                    plugin.summary());
        }
        return rows.table();
    }
}
