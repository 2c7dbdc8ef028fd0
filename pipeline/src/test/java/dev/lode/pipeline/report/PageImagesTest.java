package dev.lode.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.query.QueryRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images beside the pages: there for every diagram, and drawn again only when they would show something else. */
class PageImagesTest {

    private static final Path LANDSCAPE = Path.of("src/test/resources/reports/landscape");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n.*?```\n\n(.*?)\n", Pattern.DOTALL);
    private static final Pattern IMAGES =
            Pattern.compile("Image: \\[PNG]\\((img/[a-z0-9-]+\\.png)\\) · \\[SVG]\\((img/[a-z0-9-]+\\.svg)\\)");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    @TempDir
    Path folder;

    @BeforeEach
    void render() {
        render(TemplateSet.builtIn());
    }

    private Reports.Summary render(TemplateSet templates) {
        Answers answers = new ListedAnswers(QueryRegistry.builtIn(), LANDSCAPE.resolve("answers"));
        return new Reports(templates, "0.1.0")
                .render(new Reports.Request(answers, ReportsTest.rejects(), folder, "facts", List.of()));
    }

    @Test
    void theLineBelowEveryDiagramLeadsToItsImagesAndNoImageStandsAlone() throws IOException {
        SortedSet<Path> named = new TreeSet<>();
        for (Path page : found(".md")) {
            Matcher diagrams = DIAGRAM.matcher(Files.readString(page));
            while (diagrams.find()) {
                Matcher images = IMAGES.matcher(diagrams.group(1));
                assertThat(images.find()).as(page + ": " + diagrams.group(1)).isTrue();
                named.add(page.resolveSibling(images.group(1)));
                named.add(page.resolveSibling(images.group(2)));
            }
        }
        assertThat(named).hasSizeGreaterThan(12);
        SortedSet<Path> images = new TreeSet<>(found(".png"));
        images.addAll(found(".svg"));
        assertThat(images).isEqualTo(named);
    }

    @Test
    void aPngIsItsSvgAtTwiceTheSize() throws IOException {
        for (Path svg : found(".svg")) {
            Matcher size = SIZE.matcher(Files.readString(svg));
            assertThat(size.find()).isTrue();
            BufferedImage png =
                    ImageIO.read(svg.resolveSibling(svg.getFileName().toString().replace(".svg", ".png"))
                            .toFile());
            assertThat(png.getWidth()).isEqualTo((int) Math.ceil(2 * Double.parseDouble(size.group(1))));
            assertThat(png.getHeight()).isEqualTo((int) Math.ceil(2 * Double.parseDouble(size.group(2))));
        }
    }

    @Test
    void anImageIsLeftAsItIsWhileItsDiagramIsTheSame() throws IOException {
        Path image = found(".png").getFirst();
        byte[] elsewhere = drawnElsewhere(image);

        assertThat(render(TemplateSet.builtIn()).written()).isZero();
        assertThat(image).hasBinaryContent(elsewhere);
    }

    @Test
    void anImageIsDrawnAgainInOtherColours(@TempDir Path own) throws IOException {
        Path image = folder.resolve("img/pace.png");
        byte[] elsewhere = drawnElsewhere(image);
        Files.writeString(own.resolve("style.yml"), "colours: {bar: {fill: '#123456'}}");

        render(TemplateSet.with(own));

        assertThat(Files.readAllBytes(image)).isNotEqualTo(elsewhere);
        assertThat(folder.resolve("img/pace.svg")).content().contains("#123456");
        assertThat(ImageIO.read(image.toFile()).getRGB(400, 520)).isNotEqualTo(0xFFFFFFFF);
    }

    @Test
    void anImageIsDrawnAgainWhenItsDiagramSaysSomethingElse(@TempDir Path own) throws IOException {
        Path image = folder.resolve("img/pace.png");
        byte[] elsewhere = drawnElsewhere(image);
        String template = TemplateSet.builtIn().texts().get("portfolio.md.j2");
        Files.writeString(
                own.resolve("portfolio.md.j2"), template.replace("Commits per quarter, all repositories", "Pace"));

        render(TemplateSet.with(own));

        assertThat(Files.readAllBytes(image)).isNotEqualTo(elsewhere);
        assertThat(folder.resolve("img/pace.svg")).content().contains(">Pace</text>");
    }

    @Test
    void aDamagedOrMissingImageIsDrawnAgain() throws IOException {
        Path damaged = found(".png").getFirst();
        Path missing = found(".svg").getLast();
        byte[] whole = Files.readAllBytes(damaged);
        String text = Files.readString(missing);
        Files.write(damaged, new byte[] {1, 2, 3});
        Files.delete(missing);

        assertThat(render(TemplateSet.builtIn()).written()).isEqualTo(2);
        assertThat(damaged).hasBinaryContent(whole);
        assertThat(missing).hasContent(text);
    }

    @Test
    void imagesGoWithThePageThatHadThem(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("hotspots.md.j2"), """
                {#
                report: hotspots
                title: Hotspots
                scope: repository
                output: repos/{slug}/hotspots.md
                #}
                # None
                """);
        Path image = folder.resolve("repos/github.com+acme+orders-dbt/img/hotspots-quadrant.png");
        assertThat(image).exists();

        render(TemplateSet.with(own));

        assertThat(image).doesNotExist();
        assertThat(image.resolveSibling("hotspots-quadrant.svg")).doesNotExist();
    }

    /** Another picture in the place of one, as another JDK could have drawn it; the manifest says that it is right. */
    private byte[] drawnElsewhere(Path image) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        byte[] other = {1, 2, 3};
        String before = Hash.of(Files.readAllBytes(image));
        assertThat(manifest).content().contains(before);
        Files.writeString(manifest, Files.readString(manifest).replace(before, Hash.of(other)));
        Files.write(image, other);
        return other;
    }

    private List<Path> found(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
