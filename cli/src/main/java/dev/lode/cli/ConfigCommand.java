package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Stated;
import java.util.Objects;
import picocli.CommandLine.Command;

/** {@code lode config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Show every setting, its value, and who says it: flag, environment, file or default.",
        footer = {"", "Example:", "  lode config --graph bolt://localhost:7687"})
final class ConfigCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("setting", "value", "origin");
        for (SettingKey key : SettingKey.values()) {
            Stated stated = Objects.requireNonNull(engine.settings().stated().get(key));
            rows.add(key.path(), stated.value(), stated.origin());
        }
        return rows.table();
    }
}
