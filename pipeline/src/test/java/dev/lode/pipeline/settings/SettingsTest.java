package dev.lode.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.JavaSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BAD-INPUTS F02 and F03. */
class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        SettingsFile file = read("graph: bolt://file:7687\nreports: pages\nthreads: 3\n", Map.of());
        Settings settings = Settings.of(
                Map.of(SettingKey.GRAPH, new Stated("bolt://flag:7687", "--graph")),
                Map.of("LODE_GRAPH", "bolt://env:7687", "LODE_THREADS", "5"),
                file,
                List.of());
        assertThat(settings.stated().get(SettingKey.GRAPH)).isEqualTo(new Stated("bolt://flag:7687", "--graph"));
        assertThat(settings.stated().get(SettingKey.THREADS)).isEqualTo(new Stated("5", "LODE_THREADS"));
        assertThat(settings.stated().get(SettingKey.REPORTS).origin()).isEqualTo("lode.yml:2:10");
        assertThat(settings.stated().get(SettingKey.WORKSPACE)).isEqualTo(new Stated(".lode", "default"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grpah: embedded                       | lode.yml:1:8: unknown key grpah; did you mean "graph"?
            graph: a\\ngraph: b                   | lode.yml:2:1: key graph stands twice
            graph: [a]                            | lode.yml:1:8: not a single value
            limits: {fils: 3}                     | lode.yml:1:16: unknown key limits.fils; did you mean "limits.files"?
            repositories: x                       | lode.yml:1:15: not a list
            repositories: [{name: x}]             | lode.yml:1:16: a repository has either url or path
            repositories: [{url: a, exclude: x}]  | lode.yml:1:34: not a list
            repositories: [{url: a, exclude: [""]}] | lode.yml:1:35: an empty glob
            repositories: [{url: a, exclude: [/x]}] | lode.yml:1:35: glob /x matches nothing
            repositories: [{url: a, exclude: [x/]}] | lode.yml:1:35: glob x/ matches nothing
            repositories: [{url: a, exclude: ["{x"]}] | lode.yml:1:35: glob {x cannot be read
            sql: postgres                         | lode.yml:1:6: sql has dialects, names and variables
            sql: {dialect: {}}                    | lode.yml:1:16: unknown key dialect; did you mean "dialects"?
            sql: {dialects: [tsql]}               | lode.yml:1:17: dialects is not a mapping of globs to dialects
            sql: {dialects: {"*.sql": postgre}}   | lode.yml:1:27: unknown dialect postgre; did you mean "postgres"?
            sql: {dialects: {"/a/*": tsql}}       | lode.yml:1:26: glob /a/* matches nothing
            sql: {variables: [a]}                 | lode.yml:1:18: variables is not a mapping of names to values
            sql: {variables: {a: "b c"}}          | lode.yml:1:22: "b c" is no part of a table's name
            sql: {names: {}}                      | lode.yml:1:14: not a list
            sql: {names: [a]}                     | lode.yml:1:15: a name has from and to
            sql: {names: [{from: a.b}]}           | lode.yml:1:15: a name has from and to
            sql: {names: [{from: a, to: b, x: c}]} | lode.yml:1:35: unknown key x
            sql: {names: [{from: a, to: "{t}"}]}  | lode.yml:1:15: "a" has no {t}
            graph: ${NOT_SET}                     | lode.yml:1:8: the environment has no variable NOT_SET
            a:\\n\\tb: 1                          | lode.yml:2:1: found character '\\t(TAB)' that cannot start any token
            - x                                   | lode.yml:1:1: not a mapping of keys to values
            """)
    void namesTheLineOfWhatIsWrong(String text, String problem) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\t", "\t"), Map.of()))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining(problem.replace("\\t(TAB)", "\\t(TAB)"));
    }

    @Test
    void whatIsSaidOfSqlKeepsTheOrderOfTheFile() throws IOException {
        SettingsFile file = read("""
                sql:
                  dialects:
                    "tsql/**": T-SQL
                    "*.sql": spark
                  variables: {catalog: main, "prod.schema": sales}
                  names:
                    - {from: "dev_{c}.{s}.{t}", to: "{c}.{s}.{t}"}
                    - {from: "{c}.{s}.{t}", to: "other.{s}.{t}"}
                """, Map.of());
        assertThat(file.sql().dialect("tsql/a.sql")).contains("tsql");
        assertThat(file.sql().dialect("b.sql")).contains("databricks");
        assertThat(file.sql().variable("catalog")).contains("main");
        assertThat(file.sql().variable("prod.schema")).contains("sales");
        assertThat(file.sql().table("", "dev_retail.gold.sales")).isEqualTo("retail.gold.sales");
        assertThat(Settings.of(Map.of(), Map.of(), file, List.of()).sql()).isEqualTo(file.sql());
    }

    @Test
    void jarsOfJavaCountByTheirContentAndNotByTheirPlace(@TempDir Path folder) throws IOException {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.writeString(here.resolve("b.jar"), "two");
        Files.writeString(here.resolve("a.jar"), "one");
        Files.writeString(here.resolve("notes.txt"), "none");
        Files.writeString(there.resolve("one.jar"), "one");
        Files.writeString(there.resolve("two.jar"), "two");
        JavaSettings all = ClassPathJars.of(List.of(here.toString()));
        assertThat(all.jars()).containsExactly(here.resolve("a.jar"), here.resolve("b.jar"));
        List<String> named = List.of(
                there.resolve("one.jar").toString(), there.resolve("two.jar").toString());
        assertThat(ClassPathJars.of(named).digest()).isEqualTo(all.digest());
        assertThat(ClassPathJars.of(named.reversed()).digest()).isNotEqualTo(all.digest());
        assertThat(ClassPathJars.of(List.of())).isEqualTo(JavaSettings.none());
        assertThatThrownBy(() ->
                        ClassPathJars.of(List.of(folder.resolve("absent.jar").toString())))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("absent.jar");
    }

    @Test
    void refusesAValueOfTheWrongKindWithItsOrigin() throws IOException {
        SettingsFile file = read("threads: many\n", Map.of());
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), file, List.of()))
                .hasMessage("lode.yml:1:10: threads is \"many\"");
    }

    @Test
    void readsAByteOrderMarkCarriageReturnsAndVariables() throws IOException {
        SettingsFile file =
                read("\uFEFFgraph: bolt://${HOST}:7687\r\nrepositories:\r\n- https://h/a\r\n", Map.of("HOST", "db"));
        assertThat(file.values().get(SettingKey.GRAPH).value()).isEqualTo("bolt://db:7687");
        assertThat(file.repositories()).containsExactly(RepositoryEntry.of("https://h/a"));
    }

    @Test
    void pathsCountFromTheFileTheyStandIn() throws IOException {
        SettingsFile file = read("repositories: [sub/repo, {path: other, name: o}]\n", Map.of());
        assertThat(file.repositories())
                .containsExactly(
                        RepositoryEntry.of(folder.resolve("sub/repo").toString()),
                        new RepositoryEntry(folder.resolve("other").toString(), "o", "", List.of()));
    }

    @Test
    void whatIsExcludedIsKeptInOneOrderAndOnce() throws IOException {
        SettingsFile file = read("repositories: [{url: https://h/a, exclude: ['b/**', '*.sql', 'b/**']}]\n", Map.of());
        assertThat(file.repositories())
                .containsExactly(new RepositoryEntry("https://h/a", "", "", List.of("*.sql", "b/**")));
    }

    @Test
    void repositoriesOfTheCommandLineReplaceTheList() throws IOException {
        SettingsFile file = read("repositories: [https://h/a]\n", Map.of());
        assertThat(Settings.of(Map.of(), Map.of(), file, List.of()).complete()).isTrue();
        Settings one = Settings.of(Map.of(), Map.of(), file, List.of(RepositoryEntry.of("b")));
        assertThat(one.repositories()).containsExactly(RepositoryEntry.of("b"));
        assertThat(one.complete()).isFalse();
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(read("", Map.of())).isEqualTo(SettingsFile.none());
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("lode.yml"), new byte[] {'a', (byte) 0xff});
        assertThatThrownBy(() -> SettingsFile.read(file, Map.of())).hasMessage("lode.yml: not UTF-8");
    }

    private SettingsFile read(String text, Map<String, String> environment) throws IOException {
        Path file = Files.write(folder.resolve("lode.yml"), text.getBytes(StandardCharsets.UTF_8));
        return SettingsFile.read(file, environment);
    }
}
