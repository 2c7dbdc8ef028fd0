package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Paint;
import dev.lode.pipeline.report.diagram.Picture;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** Pictures as image files. The same picture gives the same bytes, whatever the machine has of fonts and screens. */
public final class Images {

    /** Names what draws; raised whenever the same picture would be drawn otherwise, so that old images are replaced. */
    public static final String RENDERER = "1, Inter 4.001, ELK 0.12.1";

    private final Palette palette;
    private final Typeface typeface = Typeface.inter();

    /** @param paints the colours of the style, by name */
    public Images(SortedMap<String, Paint> paints) {
        this.palette = new Palette(paints);
    }

    /** One picture, twice: to be enlarged and searched, and to be shown anywhere. */
    public record Image(byte[] svg, byte[] png) {}

    public Image of(Picture picture) {
        Drawing drawing = switch (picture) {
            case Picture.Plane plane -> PlaneDrawing.of(plane, palette, typeface);
            case Picture.Columns columns -> ColumnsDrawing.of(columns, palette, typeface);
            case Picture.Graph graph -> GraphDrawing.of(graph, palette, typeface);
        };
        return new Image(SvgText.of(drawing).getBytes(StandardCharsets.UTF_8), new PngPainter(typeface).paint(drawing));
    }
}
