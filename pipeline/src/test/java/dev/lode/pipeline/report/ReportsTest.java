package dev.lode.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.QueryFailures;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a small landscape, byte by byte; {@code -Daccept=true} writes what came out over the expectation. */
class ReportsTest {

    private static final Path LANDSCAPE = Path.of("src/test/resources/reports/landscape");

    @TempDir
    Path folder;

    @Test
    void rendersThePagesOfALandscape() throws IOException {
        Reports.Summary summary = render(List.of());

        if (Boolean.getBoolean("accept")) {
            ExpectedFolder.replace(LANDSCAPE.resolve("expected"), files(folder));
        }
        assertThat(files(folder)).isEqualTo(files(LANDSCAPE.resolve("expected")));
        assertThat(summary.pages()).isEqualTo(23);
        assertThat(summary.written()).isEqualTo(summary.files());
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        render(List.of());
        SortedMap<String, String> first = files(folder);

        Reports.Summary again = render(List.of());

        assertThat(again.written()).isZero();
        assertThat(files(folder)).isEqualTo(first);
    }

    @Test
    void deletesFormerPagesAndNothingElse() throws IOException {
        render(List.of());
        Path note = Files.writeString(folder.resolve("repos/attic/note.md"), "mine");
        String manifest = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("former.md"), "old");
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.replace("\"README.md\" :", "\"former.md\" : {\"report\" : \"gone\"}, \"README.md\" :"));

        Reports.Summary summary = render(List.of());

        assertThat(summary.deleted()).isEqualTo(1);
        assertThat(folder.resolve("former.md")).doesNotExist();
        assertThat(note).hasContent("mine");
        assertThat(folder.resolve("manifest.json")).hasContent(manifest);
    }

    @Test
    void keepsThePagesOfReportsThatAreNotAskedFor() throws IOException {
        render(List.of());
        SortedMap<String, String> all = files(folder);

        Reports.Summary summary = render(List.of("glossary"));

        assertThat(summary.pages()).isEqualTo(1);
        assertThat(files(folder)).isEqualTo(all);
    }

    @Test
    void namesTheReportsThatThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> render(List.of("nope")))
                .isInstanceOfSatisfying(LodeException.Configuration.class, e -> {
                    assertThat(e.code()).isEqualTo("UNKNOWN_REPORT");
                    assertThat(e.hint()).contains("glossary, gold, hotspots, lineage");
                });
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        render(List.of());

        SortedMap<String, String> all = files(folder);
        for (Map.Entry<String, String> page : all.entrySet()) {
            List<String> links = page.getKey().endsWith(".md") ? RenderedPage.of(page.getValue()).links : List.of();
            for (String link :
                    links.stream().filter(link -> !link.startsWith("https://")).toList()) {
                String[] parts = link.split("#");
                Path target =
                        folder.resolve(page.getKey()).resolveSibling(parts[0]).normalize();
                assertThat(target).as(page.getKey()).isRegularFile();
                assertThat(parts.length == 1
                                || anchors(Files.readString(target)).contains(parts[1]))
                        .as(page.getKey() + ": " + link)
                        .isTrue();
            }
        }
    }

    private static List<String> anchors(String page) {
        return page.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }

    @Test
    void aPageWhoseQuestionTakesTooLongSaysSoAndTheOthersAreComplete() throws IOException {
        render(List.of());
        SortedMap<String, String> whole = files(folder);
        Answers answers = new ListedAnswers(QueryRegistry.builtIn(), LANDSCAPE.resolve("answers"));
        Answers slow = (query, parameters) -> {
            if (query.equals("file_owners") && parameters.get("repository").endsWith("orders-dbt")) {
                throw QueryFailures.tooLong(QueryLimits.standard());
            }
            return answers.ask(query, parameters);
        };

        Reports.Summary summary = new Reports(TemplateSet.builtIn(), "0.1.0")
                .render(new Reports.Request(slow, rejects(), folder, "facts", List.of()));

        SortedMap<String, String> rest = files(folder);
        Reports.FailedPage failed = summary.failed().getFirst();
        assertThat(summary.failed()).hasSize(1);
        assertThat(failed.path()).isEqualTo("repos/github.com+acme+orders-dbt/hotspots.md");
        assertThat(failed.query()).isEqualTo("file_owners");
        assertThat(rest.get(failed.path()))
                .contains("this page could not be made")
                .contains("`file_owners`")
                .contains("took longer than 60000 ms");
        assertThat(new Reports(TemplateSet.builtIn(), "0.1.0").current(folder, "facts"))
                .as("the next run tries again")
                .isFalse();
        List<String> ofFailed = List.of("manifest.json", failed.path());
        rest.forEach((path, text) -> assertThat(ofFailed.contains(path) || text.equals(whole.get(path)))
                .as(path)
                .isTrue());
    }

    @Test
    void aReportIsOneTemplateAndNothingElse(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("people.md.j2"), """
                {#
                report: people
                title: People
                scope: portfolio
                output: people.md
                ask:
                  who: {query: people_by_first_commit}
                #}
                # {{ title }}
                {% for each in who %}
                - {{ each.email|person }} is {{ each.name }}
                {% endfor %}
                """);

        render(TemplateSet.with(own), List.of("people"));

        assertThat(folder.resolve("people.md"))
                .hasContent("# People\n- E-01 is Ada Lindgren\n- E-02 is Ben Lindgren\n- E-03 is Chi Lindgren\n");
    }

    @Test
    void anOwnStyleSaysOnlyWhatDiffers(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("style.yml"), "people: name\nlimits: {rows: 1}\n");

        render(TemplateSet.with(own), List.of());

        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("Ada Lindgren made 67 % of 180 commits")
                .contains("<sub>1 of 3 repositories");
    }

    @Test
    void anOwnStyleThatIsWrongIsNamed(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("style.yml"), "colours: {high: {fill: red}}\n");

        assertThatThrownBy(() -> TemplateSet.with(own))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessage("style.yml: not a colour like #1d4ed8: red");
    }

    private Reports.Summary render(List<String> names) {
        return render(TemplateSet.builtIn(), names);
    }

    private Reports.Summary render(TemplateSet templates, List<String> names) {
        Answers answers = new ListedAnswers(QueryRegistry.builtIn(), LANDSCAPE.resolve("answers"));
        return new Reports(templates, "0.1.0").render(new Reports.Request(answers, rejects(), folder, "facts", names));
    }

    static Table rejects() {
        return new Table(
                List.of("repository", "kind", "reason", "count"),
                List.of(List.of(
                        Optional.of(Value.of("github.com/acme/orders-dbt")),
                        Optional.of(Value.of("dbt")),
                        Optional.of(Value.of("dangling")),
                        Optional.of(Value.of(2)))));
    }

    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .toList()) {
                texts.put(folder.relativize(file).toString(), text(Files.readString(file)));
            }
        }
        return texts;
    }

    /** Another JDK may compress a PNG into other bytes: PageImagesTest looks at these. */
    private static String text(String file) {
        return file.replaceAll("(\\.png\" : \\{[^}]*\"sha256\" : \"|\"image\" : \")[0-9a-f]{64}", "$1…");
    }
}
