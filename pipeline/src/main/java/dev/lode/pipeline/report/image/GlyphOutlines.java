package dev.lode.pipeline.report.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Outlines of the glyphs of a TrueType font, in its own units with y upwards. */
final class GlyphOutlines {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private static final int WORDS = 1;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;
    private static final double F2DOT14 = 16_384;

    private final ByteBuffer font;
    private final int locations;
    private final int glyphs;
    private final boolean wide;
    private final Map<Integer, Path2D> known = new ConcurrentHashMap<>();

    /** @param locations offset of loca; @param glyphs offset of glyf; @param wide whether locations have 4 bytes */
    GlyphOutlines(ByteBuffer font, int locations, int glyphs, boolean wide) {
        this.font = font;
        this.locations = locations;
        this.glyphs = glyphs;
        this.wide = wide;
    }

    Path2D of(int glyph) {
        Path2D outline = known.get(glyph);
        if (outline == null) {
            outline = read(glyph);
            known.put(glyph, outline);
        }
        return outline;
    }

    private Path2D read(int glyph) {
        int start = location(glyph);
        if (start == location(glyph + 1)) {
            return new Path2D.Double();
        }
        int contours = font.getShort(glyphs + start);
        int body = glyphs + start + 10;
        return contours < 0 ? composite(body) : simple(body, contours);
    }

    private int location(int glyph) {
        return wide
                ? font.getInt(locations + 4 * glyph)
                : 2 * Short.toUnsignedInt(font.getShort(locations + 2 * glyph));
    }

    private Path2D composite(int body) {
        Path2D.Double whole = new Path2D.Double();
        int at = body;
        int flags;
        do {
            flags = font.getShort(at);
            int part = Short.toUnsignedInt(font.getShort(at + 2));
            boolean words = (flags & WORDS) != 0;
            double dx = words ? font.getShort(at + 4) : font.get(at + 4);
            double dy = words ? font.getShort(at + 6) : font.get(at + 5);
            at += words ? 8 : 6;
            int numbers = (flags & ONE_SCALE) != 0 ? 1 : (flags & TWO_SCALES) != 0 ? 2 : (flags & MATRIX) != 0 ? 4 : 0;
            whole.append(of(part).getPathIterator(placed(at, numbers, dx, dy)), false);
            at += 2 * numbers;
        } while ((flags & MORE) != 0);
        return whole;
    }

    private AffineTransform placed(int at, int numbers, double dx, double dy) {
        double first = numbers > 0 ? font.getShort(at) / F2DOT14 : 1;
        double last = numbers > 1 ? font.getShort(at + 2 * (numbers - 1)) / F2DOT14 : first;
        double second = numbers == 4 ? font.getShort(at + 2) / F2DOT14 : 0;
        double third = numbers == 4 ? font.getShort(at + 4) / F2DOT14 : 0;
        return new AffineTransform(first, second, third, last, dx, dy);
    }

    private Path2D simple(int body, int contours) {
        int points = Short.toUnsignedInt(font.getShort(body + 2 * (contours - 1))) + 1;
        int at = body + 2 * contours;
        at += 2 + Short.toUnsignedInt(font.getShort(at));
        byte[] flags = new byte[points];
        for (int i = 0; i < points; i++) {
            flags[i] = font.get(at++);
            if ((flags[i] & REPEATED) != 0) {
                for (int more = Byte.toUnsignedInt(font.get(at++)); more > 0; more--) {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }
        int[] x = new int[points];
        at = coordinates(flags, at, SHORT_X, SAME_X, x);
        int[] y = new int[points];
        coordinates(flags, at, SHORT_Y, SAME_Y, y);
        Path2D.Double outline = new Path2D.Double();
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = Short.toUnsignedInt(font.getShort(body + 2 * i));
            contour(outline, flags, x, y, first, last - first + 1);
            first = last + 1;
        }
        return outline;
    }

    /** Each is said as the difference to the one before; gives where the next part begins. */
    private int coordinates(byte[] flags, int from, int isShort, int isSame, int[] values) {
        int at = from;
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            boolean same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0) {
                int step = Byte.toUnsignedInt(font.get(at++));
                value += same ? step : -step;
            } else if (!same) {
                value += font.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, half-way, that is not said. */
    private static void contour(Path2D outline, byte[] flags, int[] x, int[] y, int first, int count) {
        int start = 0;
        while (start < count && (flags[first + start] & ON_CURVE) == 0) {
            start++;
        }
        if (start == count) {
            return;
        }
        outline.moveTo(x[first + start], y[first + start]);
        for (int i = 1; i <= count; i++) {
            int here = first + (start + i) % count;
            int next = first + (start + i + 1) % count;
            if ((flags[here] & ON_CURVE) != 0) {
                outline.lineTo(x[here], y[here]);
            } else if ((flags[next] & ON_CURVE) != 0) {
                outline.quadTo(x[here], y[here], x[next], y[next]);
                i++;
            } else {
                outline.quadTo(x[here], y[here], (x[here] + x[next]) / 2.0, (y[here] + y[next]) / 2.0);
            }
        }
        outline.closePath();
    }
}
