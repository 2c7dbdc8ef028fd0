package dev.lode.pipeline.report.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The font that comes with Lode, read by ourselves: text has the same width and the same outline on every machine,
 * also on one that has no fonts, where the JDK's text drawing fails. Lengths are in the unit of the size that is asked
 * for. A character that the font lacks is its empty box.
 */
final class Typeface {

    private static final String INTER = "Inter-Regular.ttf";
    private static final int TABLES = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int WINDOWS = 3;
    private static final int UNICODE = 10;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new TreeMap<>();
    private final int unitsPerEm;
    private final int widths;
    private final int groups;
    private final GlyphOutlines outlines;

    private Typeface(byte[] bytes) {
        this.font = ByteBuffer.wrap(bytes);
        for (int i = 0; i < font.getShort(4); i++) {
            int entry = TABLES + i * TABLE_ENTRY;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), font.getInt(entry + 8));
        }
        this.unitsPerEm = font.getShort(table("head") + 18);
        this.widths = font.getShort(table("hhea") + 34);
        this.groups = groups();
        boolean wide = font.getShort(table("head") + 50) == 1;
        this.outlines = new GlyphOutlines(font, table("loca"), table("glyf"), wide);
    }

    /** Inter Regular, under the SIL Open Font License; its text lies beside the font. */
    static Typeface inter() {
        try (InputStream resource = Objects.requireNonNull(Typeface.class.getResourceAsStream(INTER), INTER)) {
            return new Typeface(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /** Where the ranges of characters begin that stand for consecutive glyphs (cmap format 12). */
    private int groups() {
        int cmap = table("cmap");
        for (int i = 0; i < font.getShort(cmap + 2); i++) {
            int entry = cmap + 4 + i * 8;
            if (font.getShort(entry) == WINDOWS && font.getShort(entry + 2) == UNICODE) {
                return cmap + font.getInt(entry + 4);
            }
        }
        throw new IllegalStateException("the font has no map of all characters");
    }

    double width(String text, double size) {
        return text.codePoints().map(this::glyph).mapToLong(this::advance).sum() * size / unitsPerEm;
    }

    /** As much of the text as fits, with an ellipsis where it does not. */
    String shortened(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        int characters = text.codePointCount(0, text.length());
        String shown = "…";
        for (int i = 1; i < characters; i++) {
            String longer = text.substring(0, text.offsetByCodePoints(0, i)) + "…";
            if (width(longer, size) > most) {
                return shown;
            }
            shown = longer;
        }
        return shown;
    }

    /** The text's outline with its baseline beginning at a point; y grows downwards. */
    Path2D outline(String text, double x, double baseline, double size) {
        double scale = size / unitsPerEm;
        Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        long at = 0;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyph(character);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x + at * scale, baseline);
            line.append(outlines.of(glyph).getPathIterator(place), false);
            at += advance(glyph);
        }
        return line;
    }

    private int advance(int glyph) {
        return Short.toUnsignedInt(font.getShort(table("hmtx") + 4 * Math.min(glyph, widths - 1)));
    }

    private int glyph(int character) {
        int low = 0;
        int high = font.getInt(groups + 12) - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int group = groups + 16 + middle * 12;
            if (character < font.getInt(group)) {
                high = middle - 1;
            } else if (character > font.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return font.getInt(group + 8) + character - font.getInt(group);
            }
        }
        return 0;
    }
}
