package dev.lode.pipeline.report.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.report.TemplateSet;
import dev.lode.pipeline.report.diagram.Paint;
import dev.lode.pipeline.report.diagram.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What images show, and that nothing but the picture decides on their bytes. */
class ImagesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/reports/images");
    private static final SortedMap<String, Paint> PAINTS =
            TemplateSet.builtIn().style().paints();

    static SortedMap<String, Picture> pictures() {
        SortedMap<String, Picture> pictures = new TreeMap<>();
        pictures.put("columns", columns());
        pictures.put("graph", graph(6, List.of()));
        pictures.put("groups", graph(12, List.of("bronze", "silver", "gold", "empty")));
        pictures.put("plane", plane());
        return pictures;
    }

    private static Picture plane() {
        String[] at = {"0.96 0.84", "0.66 0.85", "0.60 0.96", "0.88 0.62", "0.02 0.02", "0.44 0.64", "0.44 0.64"};
        List<Picture.Point> points = IntStream.range(0, at.length)
                .mapToObj(i -> new Picture.Point(
                        Integer.toString(i + 1),
                        new BigDecimal(at[i].split(" ")[0]),
                        new BigDecimal(at[i].split(" ")[1])))
                .toList();
        return new Picture.Plane(
                "Größe <&> Ёж",
                List.of("Rarely changed", "Often changed"),
                List.of("Small", "Large"),
                List.of("Split or simplify", "Large but quiet", "Leave alone", "Small and busy"),
                points);
    }

    private static Picture columns() {
        return new Picture.Columns(
                "Commits per quarter",
                "Commits",
                250,
                Stream.of(129L, 71L, 0L, 201L)
                        .map(value -> new Picture.Column("a quarter with a long name of " + value, value))
                        .toList());
    }

    private static Picture graph(int size, List<String> groups) {
        List<Picture.Node> nodes = IntStream.range(0, size)
                .mapToObj(i -> new Picture.Node(
                        "n" + i,
                        "part " + i + " <&\">",
                        groups.isEmpty() || i % 4 == 3 ? "" : groups.get(i % 4),
                        Optional.ofNullable(
                                PAINTS.get(List.of("high", "none", "low").get(i % 3)))))
                .toList();
        List<Picture.Link> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            links.add(new Picture.Link("n" + i, "n" + i * 5 % size, i % 2 == 0 ? "" : "" + 10 * i, i % 3 > 0));
        }
        return new Picture.Graph(groups.isEmpty(), nodes, links, groups);
    }

    /** {@code -Daccept=true} writes what came out over the expectation: look at it. */
    @Test
    void picturesLookLikeThis() throws IOException {
        Images images = new Images(PAINTS);
        for (Map.Entry<String, Picture> picture : pictures().entrySet()) {
            Images.Image image = images.of(picture.getValue());
            Path svg = EXPECTED.resolve(picture.getKey() + ".svg");
            Path png = EXPECTED.resolve(picture.getKey() + ".png");
            if (Boolean.getBoolean("accept")) {
                Files.createDirectories(EXPECTED);
                Files.write(svg, image.svg());
                Files.write(png, image.png());
            }
            assertThat(new String(image.svg(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(svg));
            assertThat(pixels(image.png())).as(picture.getKey()).isEqualTo(pixels(Files.readAllBytes(png)));
        }
    }

    private static List<Integer> pixels(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return IntStream.concat(IntStream.of(width), IntStream.of(pixels))
                .boxed()
                .toList();
    }

    @Test
    void threadsDrawTheSameBytes() throws Exception {
        Images images = new Images(PAINTS);
        List<String> alone = drawn(images);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> drawn(images)))
                    .toList();
            for (Future<List<String>> each : all) {
                assertThat(each.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anotherProcessDrawsTheSameBytesAndAsksForNoFontOfTheMachine() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        classes,
                        ImagesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().readAllLines();

        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).containsAll(drawn(new Images(PAINTS)));
        assertThat(lines).noneMatch(line -> line.contains("sun.font.FontManagerFactory "));
    }

    /** The process of the test above. */
    public static void main(String[] arguments) {
        drawn(new Images(PAINTS)).forEach(System.out::println);
    }

    private static List<String> drawn(Images images) {
        List<String> drawn = new ArrayList<>();
        pictures().forEach((name, picture) -> {
            Images.Image image = images.of(picture);
            drawn.add(
                    name + " " + java.util.Arrays.hashCode(image.svg()) + " " + java.util.Arrays.hashCode(image.png()));
        });
        return drawn;
    }

    @Test
    void areasKeepTheirColoursHoweverManyShadesThereAre() {
        int[] pixels = new int[100_000];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 2 == 0 ? 0xFEE2E2 : i * 167 % 0xFFFFFF;
        }

        FewColours colours = FewColours.of(pixels);

        assertThat(colours.table()).hasSizeBetween(200, 256).contains(0xFEE2E2);
        assertThat(colours.table().get(Byte.toUnsignedInt(colours.number(0xFEE2E2))))
                .isEqualTo(0xFEE2E2);
    }
}
