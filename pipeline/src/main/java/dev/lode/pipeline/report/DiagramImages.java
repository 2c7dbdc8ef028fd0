package dev.lode.pipeline.report;

import dev.lode.pipeline.report.diagram.Diagram;
import dev.lode.pipeline.report.diagram.Paint;
import dev.lode.pipeline.report.image.Images;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images beside a page. One is drawn when its diagram, the colours or what draws it have changed, or when the file
 * is not the one that was written; else it is left as it is, byte by byte.
 */
final class DiagramImages {

    private final ReportFolder folder;
    private final SortedMap<String, ReportManifest.Entry> former;
    private final Images images;
    private final String renderer;

    /** @param former what the folder holds by its manifest */
    DiagramImages(
            ReportFolder folder, SortedMap<String, ReportManifest.Entry> former, SortedMap<String, Paint> paints) {
        this.folder = folder;
        this.former = former;
        this.images = new Images(paints);
        this.renderer = Images.RENDERER + ", colours "
                + Hash.of(new TreeMap<>(paints).toString()).substring(0, 12);
    }

    /** Both images of a diagram, and what the manifest says of it. */
    record Files(byte[] svg, byte[] png, ReportManifest.Drawn drawn) {}

    /** @param page path of the page in the folder */
    Files of(String page, String id, Diagram diagram) {
        String source = Hash.of(diagram.source());
        String base = page.substring(0, page.lastIndexOf('/') + 1) + "img/" + id;
        ReportManifest.Entry known = former.get(page);
        ReportManifest.Drawn before = known == null
                ? ReportManifest.Drawn.NOTHING
                : known.diagrams().getOrDefault(id, ReportManifest.Drawn.NOTHING);
        if (before.source().equals(source) && before.renderer().equals(renderer)) {
            byte[] svg = folder.read(base + ".svg");
            byte[] png = folder.read(base + ".png");
            if (same(base + ".svg", svg) && same(base + ".png", png)) {
                return new Files(svg, png, before);
            }
        }
        Images.Image image = images.of(diagram.picture().orElseThrow());
        return new Files(image.svg(), image.png(), new ReportManifest.Drawn(source, renderer, Hash.of(image.png())));
    }

    private boolean same(String path, byte[] bytes) {
        ReportManifest.Entry entry = former.get(path);
        return entry != null && entry.hash().equals(Hash.of(bytes));
    }
}
