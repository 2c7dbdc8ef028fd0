package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The committed {@code reports/} are the pages of the samples; {@code make accept} writes them again. */
class CommittedReportsTest {

    private static final Path COMMITTED = Path.of("../reports");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
    /** A folder view draws no diagram of a page where they are longer together. */
    private static final int DRAWN = 2_000;

    @Test
    void areThePagesOfTheSamples() throws IOException {
        Path rendered = Samples.built().reports();
        if (Boolean.getBoolean("accept")) {
            Folders.delete(COMMITTED);
            Files.createDirectories(COMMITTED);
            Folders.copy(rendered, COMMITTED);
        }
        assertThat(texts(COMMITTED)).as("make reports writes them again").isEqualTo(texts(rendered));
    }

    /** By what they show: another JDK may compress the same image into other bytes. */
    @Test
    void showTheImagesOfTheSamples() throws IOException {
        Path rendered = Samples.built().reports();
        assertThat(images(COMMITTED)).isEqualTo(images(rendered));
        for (String image : images(rendered)) {
            assertThat(pixels(COMMITTED.resolve(image))).as(image).isEqualTo(pixels(rendered.resolve(image)));
        }
    }

    private static List<String> images(Path root) {
        return Folders.paths(root).stream()
                .map(path -> root.relativize(path).toString())
                .filter(path -> path.endsWith(".png"))
                .toList();
    }

    private static List<Integer> pixels(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return IntStream.concat(IntStream.of(width), IntStream.of(pixels))
                .boxed()
                .toList();
    }

    @Test
    void everyLinkLeadsToAFileOrAHeading() {
        texts(COMMITTED).forEach((path, text) -> {
            for (String link : matches(LINK, path.endsWith(".md") ? text : "")) {
                String[] parts = link.split("#", 2);
                Path page = COMMITTED.resolve(path);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                assertThat(target).as(path + " links to " + link).isRegularFile();
                assertThat(parts.length == 1 || headings(Folders.text(target)).contains(parts[1]))
                        .as(path + " links to " + link)
                        .isTrue();
            }
        });
    }

    @Test
    void diagramsOfAPageAreFewEnoughToBeDrawnInAFolderView() {
        texts(COMMITTED)
                .forEach((path, text) -> assertThat(matches(DIAGRAM, text).stream()
                                .mapToInt(String::length)
                                .sum())
                        .as(path)
                        .isLessThan(DRAWN));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Anchors as the hosts make them. */
    private static Set<String> headings(String page) {
        return Arrays.stream(page.split("\n"))
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Files by path. The manifest is left out: it also names queries and plugins, which can change and say the same. */
    private static SortedMap<String, String> texts(Path root) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path path : Folders.paths(root)) {
            boolean image = path.toString().endsWith(".png");
            if (Files.isRegularFile(path) && !image && !path.endsWith("manifest.json")) {
                texts.put(root.relativize(path).toString(), Folders.text(path));
            }
        }
        return texts;
    }
}
