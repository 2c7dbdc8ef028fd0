package dev.lode.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.query.QueryRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Rows F07 to F10 of the list of bad inputs: names that would be Markdown, HTML, Mermaid, templates or formulas. */
class HostileNamesTest {

    private static final List<String> OWN_HTML = List.of(
            "<sub>",
            "</sub>",
            "<details>\n<summary>About this page</summary>",
            "<details>\n<summary>Where its columns begin</summary>",
            "</details>");

    private static final List<String> OWN_ATTRIBUTES = List.of(
            ("xmlns viewBox width height role font-family x y rx cx cy r d fill stroke stroke-width transform font-size"
                            + " text-anchor")
                    .split(" "));

    @TempDir
    Path folder;

    private final SortedMap<String, RenderedPage> pages = new TreeMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();
    private final SortedMap<String, String> tables = new TreeMap<>();
    private final SortedMap<String, String> pictures = new TreeMap<>();

    @BeforeEach
    void render() throws IOException {
        Answers friendly =
                new ListedAnswers(QueryRegistry.builtIn(), Path.of("src/test/resources/reports/landscape/answers"));
        new Reports(TemplateSet.builtIn(), "0.1.0")
                .render(new Reports.Request(
                        new HostileAnswers(friendly), ReportsTest.rejects(), folder, "facts", List.of()));
        ReportsTest.files(folder).forEach((path, text) -> {
            if (path.endsWith(".md")) {
                sources.put(path, text);
                pages.put(path, RenderedPage.of(text));
            } else if (path.endsWith(".csv")) {
                tables.put(path, text);
            } else if (path.endsWith(".svg")) {
                pictures.put(path, text);
            }
        });
    }

    @Test
    void noNameBecomesHtml() {
        pages.forEach((path, page) -> assertThat(page.html).as(path).allMatch(OWN_HTML::contains));
    }

    @Test
    void everyLinkLeadsToAPageOfTheFolderOrToTheHost() {
        pages.forEach((path, page) -> assertThat(page.links).as(path).allSatisfy(link -> {
            if (link.startsWith("https://")) {
                assertThat(link)
                        .matches("https://(github\\.com|gitlab\\.example\\.com)/acme/[A-Za-z0-9._~%/+-]+(#L[0-9]+)?");
            } else {
                String target =
                        URLDecoder.decode(link.replace("+", "%2B").replaceAll("#.*", ""), StandardCharsets.UTF_8);
                Path page1 = folder.resolve(path).getParent().resolve(target).normalize();
                assertThat(page1).as(link).startsWith(folder).isRegularFile();
            }
        }));
        assertThat(pages.values()).allSatisfy(page -> assertThat(page.images).isEmpty());
    }

    @Test
    void everyTableKeepsItsColumns() {
        sources.forEach((path, source) -> source.lines()
                .filter(line -> line.startsWith("|"))
                .forEach(line -> assertThat(line).as(path).endsWith("|")));
        int rows = 0;
        for (Map.Entry<String, RenderedPage> page : pages.entrySet()) {
            for (List<Integer> table : page.getValue().tables) {
                assertThat(table).as(page.getKey()).containsOnly(table.getFirst());
                rows += table.size();
            }
            long written = sources.get(page.getKey())
                    .lines()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|:") && !line.startsWith("|-"))
                    .count();
            assertThat(page.getValue().tables.stream().mapToInt(List::size).sum())
                    .as(page.getKey())
                    .isEqualTo((int) written);
            assertThat(cells(sources.get(page.getKey()))).as(page.getKey()).isEqualTo(columns(page.getValue()));
        }
        assertThat(rows).isGreaterThan(100);
    }

    /** Bars that no backslash takes back, less one a row: the cells that a host sees. */
    private static long cells(String source) {
        return source.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|:") && !line.startsWith("|-"))
                .mapToLong(line -> line.replaceAll("\\\\.", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()
                        - 1)
                .sum();
    }

    private static long columns(RenderedPage page) {
        return page.tables.stream()
                .flatMap(List::stream)
                .mapToLong(cells -> cells)
                .sum();
    }

    @Test
    void namesStandOnThePagesAsTheyAre() {
        String all =
                String.join("\n", pages.values().stream().map(page -> page.text).toList());

        assertThat(all)
                .contains("](javascript:alert(1))")
                .contains("<img src=x onerror=alert(1)>")
                .contains("{{ ''.class.forName('java.lang.Runtime') }}")
                .contains("{% include '/etc/passwd' %}")
                .contains("${7*7} #{7*7}")
                .doesNotContain("\u202E")
                .doesNotContain("\u001b");
    }

    @Test
    void everyDiagramIsMadeOfOurOwnStatements() {
        int diagrams = 0;
        for (Map.Entry<String, RenderedPage> page : pages.entrySet()) {
            for (String diagram : page.getValue().diagrams) {
                assertThat(diagram)
                        .as(page.getKey())
                        .startsWith("mermaid\n")
                        .doesNotContain("%%")
                        .doesNotContain("click A \"");
                assertThat(diagram.lines().skip(1)).as(page.getKey()).allMatch(HostileNamesTest::isOurs);
                diagrams++;
            }
        }
        assertThat(diagrams).isGreaterThan(8);
    }

    private static boolean isOurs(String line) {
        String label = "\"[^\"]*\"";
        return line.matches("flowchart (LR|TB)|quadrantChart|xychart-beta|  end")
                || line.matches("  (  )?n\\d+\\[" + label + "](:::[a-z]+)?")
                || line.matches("  subgraph g\\d+\\[" + label + "]")
                || line.matches("  n\\d+ (-->|---)(\\|" + label + "\\|)? n\\d+")
                || line.matches("  classDef [a-z]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}")
                || line.matches("  title [\\p{L} ]+|  title " + label)
                || line.matches("  [xy]-axis " + label + "( --> " + label + "| 0 --> \\d+)|  x-axis \\[.*]")
                || line.matches("  quadrant-[1-4] " + label + "|  bar \\[[0-9, ]+]")
                || line.matches("  \"\\d+\": \\[[01]\\.\\d\\d, [01]\\.\\d\\d]");
    }

    @Test
    void theDiagramsOfAPageStayBelowWhatHostsDraw() {
        pages.forEach((path, page) -> assertThat(
                        page.diagrams.stream().mapToInt(String::length).sum())
                .as(path)
                .isLessThan(2_000 + 3 * "mermaid\n".length()));
    }

    @Test
    void picturesAreXmlOfOurOwnElementsThatNameNothingOutside() throws Exception {
        assertThat(pictures).hasSizeGreaterThan(8);
        StringBuilder shown = new StringBuilder();
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            NodeList elements = elements(picture.getValue());
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                assertThat(element.getTagName()).as(picture.getKey()).isIn("svg", "rect", "circle", "path", "text");
                for (int j = 0; j < element.getAttributes().getLength(); j++) {
                    assertThat(element.getAttributes().item(j).getNodeName()).isIn(OWN_ATTRIBUTES);
                }
                shown.append(element.getTagName().equals("text") ? element.getTextContent() + "\n" : "");
            }
        }
        assertThat(shown.toString())
                .contains("](javascri")
                // Which names stand in a picture depends on all that was asked before.
                .containsAnyOf("{{ ''.clas", "{% includ", "${7*7} #{7*7}")
                .doesNotContain("49 49")
                .doesNotContain("\u202E");
    }

    private static NodeList elements(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
    }

    @Test
    void noCellOfATableIsAFormula() {
        assertThat(tables).isNotEmpty();
        tables.forEach((path, csv) -> csv.lines().forEach(line -> {
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                assertThat(cell.replaceFirst("^\"", "")).as(path).doesNotMatch("[=+@-][^0-9].*");
            }
        }));
    }
}
