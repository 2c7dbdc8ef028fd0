package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.Product;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.query.Column;
import dev.lode.pipeline.query.Parameter;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.SavedQuery;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The reference pages are written from the code; {@code make accept} writes them again. */
class ReferencePagesTest {

    private static final Path PAGES = Path.of("../docs/reference");

    @Test
    void thePluginsPageIsWhatThePluginsSay() throws IOException {
        StringBuilder page =
                begin("Plugins", "Miners and analyzers, from their descriptors; `lode plugins` lists them.");
        for (PluginDescriptor plugin : Plugins.load(List.of()).descriptors()) {
            page.append("\n## ")
                    .append(plugin.id())
                    .append("\n\n")
                    .append(plugin.summary())
                    .append("\n\n");
            page.append("| | |\n|:--|:--|\n");
            row(page, "Version", String.valueOf(plugin.version()));
            row(
                    page,
                    "Sees",
                    plugin.scope() == PluginDescriptor.Scope.PORTFOLIO ? "all repositories" : "one repository");
            row(page, "Runs when there is", plugin.files().isEmpty() ? "any repository" : codes(plugin.files()));
            row(page, "Reads", plugin.reads().isEmpty() ? "the checkout" : codes(plugin.reads()));
            row(page, "Emits", codes(plugin.emits()));
        }
        check("plugins.md", page);
    }

    @Test
    void theQueriesPageIsWhatTheQueriesSay() throws IOException {
        StringBuilder page =
                begin("Saved queries", "`lode query NAME -p parameter=value` asks one; `lode queries` lists them.");
        for (SavedQuery query : QueryRegistry.builtIn().all()) {
            page.append("\n## ")
                    .append(query.name())
                    .append("\n\n")
                    .append(query.question())
                    .append("\n\n");
            if (!query.parameters().isEmpty()) {
                page.append("| Parameter | Value | Default | |\n|:--|:--|:--|:--|\n");
                for (Parameter parameter : query.parameters()) {
                    row(
                            page,
                            "`" + parameter.name() + "`",
                            parameter.expectation(),
                            parameter
                                    .otherwise()
                                    .map(value -> "`\"" + value.plain() + "\"`")
                                    .orElse("required"),
                            parameter.description());
                }
                page.append('\n');
            }
            page.append("| Column | Type | |\n|:--|:--|:--|\n");
            for (Column column : query.columns()) {
                row(page, "`" + column.name() + "`", column.type().word(), column.description());
            }
        }
        check("queries.md", page);
    }

    @Test
    void theConfigurationPageListsEverySetting() throws IOException {
        StringBuilder page = begin(
                "Configuration",
                "Settings stand in `lode.yml` (dots are levels), in the environment, and some as a flag; a flag wins over"
                        + " the environment, the environment over the file. `lode config` shows each value and who says it.");
        page.append("\n| In `lode.yml` | In the environment | Default | |\n|:--|:--|:--|:--|\n");
        for (SettingKey key : SettingKey.values()) {
            String otherwise = key.otherwise().isEmpty() ? "" : "`" + key.otherwise() + "`";
            row(page, "`" + key.path() + "`", "`" + key.variable() + "`", otherwise, key.description());
        }
        page.append("\n`repositories` lists what to read: a URL, a path, or a mapping of `url` or `path` with `name`,")
                .append(
                        " `ref`\nand `exclude`: globs of paths whose content is not mined, such as fixtures that are not")
                .append(" the repository's own\ncode (`*` within a folder, `**` over folders, `{a,b}` for either; one")
                .append(
                        " without a slash is on names). Such a\nfile is listed and has its history, and nothing is said")
                .append(
                        " of what stands in it.\n\nPaths in the file count from its folder; `${NAME}` is a variable of the environment.\n")
                .append("`extensions.plugins` lists jars with plugins of your own, each with `jar` and `sha256`.\n")
                .append(
                        "\n`sql.dialects` says what SQL files are, by globs on their paths: `\"tsql/**\": tsql`. The first glob")
                .append(
                        " that matches counts,\nand before the adapter of a dbt project, a comment `-- dialect: tsql` and what")
                .append(" the text shows. There are ")
                .append(Dialects.all().stream().map(Dialect::name).collect(Collectors.joining(", ")))
                .append(
                        ".\n\n`sql.names` gives tables that environments name differently one name. Each rule has `from` and")
                .append(
                        " `to`, whole dotted\nnames in which `{word}` stands for any letters but a dot; the first rule that")
                .append(" matches counts:\n\n```yaml\nsql:\n  dialects:\n    \"tsql/**\": tsql\n  names:\n")
                .append("    - {from: \"dev_{catalog}.{schema}.{table}\", to: \"{catalog}.{schema}.{table}\"}\n")
                .append("    - {from: \"staging.{schema}.{table}\", to: \"main.{schema}.{table}\"}\n")
                .append("    - {from: \"orders-api/{table}\", to: \"main.public.{table}\"}\n")
                .append("    - {from: \"books.{table}\", to: \"books-dbt/{table}\"}\n")
                .append("  variables: {catalog: main, gold_schema: gold}\n```\n\n")
                .append("A table that is named without a schema is one of its repository, `repository/table`: so it is")
                .append(" asked for, and so a rule\nmay name it. `{table}` alone is about such names of all")
                .append(" repositories. The model of another dbt project, `ref('books', 'totals')`,\nis called")
                .append(" `books.totals` until a rule says where that project lies.\n\n")
                .append(
                        "`sql.variables` says what variables in names of tables stand for: `${catalog}`, `${var.catalog}`,")
                .append(" `{{ catalog }}`,\n`{catalog}` and `$(catalog)` of SQL, of templates and of f-strings, and")
                .append(
                        " `IDENTIFIER(:catalog || '.t')`. Dots and\nhyphens of a name count as `_`. What it says counts")
                .append(
                        " before what the repository states: parameters of the jobs and\npipelines of a Databricks asset")
                .append(
                        " bundle, defaults of widgets and arguments, and the variables of `databricks.yml` for\nits default")
                .append(" target. What it makes is `manual`, what the repository's own defaults make is `inferred`. A")
                .append(
                        " variable\nthat has no value, or several, leaves its tables open: one issue DYNAMIC_TABLE tells")
                .append(" of each.\n\n")
                .append(
                        "All facts have the one name, whichever plugin states them; the text of a statement stays as it is.")
                .append(" A change of `sql` mines again.\n");
        check("configuration.md", page);
    }

    @Test
    void theCommandsPageIsWhatHelpSays() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine root = new Lode(new Console(nowhere, nowhere, false), Map.of()).commandLine();
        StringBuilder page = begin("Commands", "What `lode COMMAND --help` says.");
        append(page, root);
        check("commands.md", page);
    }

    private static void append(StringBuilder page, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        page.append("\n## ").append(name).append("\n\n```\n");
        page.append(command.getUsageMessage(Ansi.OFF).replace("\r\n", "\n").stripTrailing());
        page.append("\n```\n");
        new TreeMap<>(command.getSubcommands()).values().forEach(child -> append(page, child));
    }

    private static StringBuilder begin(String title, String sentence) {
        return new StringBuilder("# " + title + "\n\n" + sentence + "\n\nWritten by `make accept` for Lode "
                + Product.VERSION + "; do not edit.\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append(java.util.Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String codes(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }

    private static void check(String name, StringBuilder page) throws IOException {
        Path file = PAGES.resolve(name);
        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("make accept writes " + name.toLowerCase(Locale.ROOT) + " again")
                .isEqualTo(page.toString());
    }
}
