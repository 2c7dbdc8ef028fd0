package dev.lode.pipeline.report.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our reading of the font against the JDK's, which needs a machine with fonts. */
class TypefaceTest {

    private static final int UNITS = 2048;
    /** The JDK's glyph for characters that only direct how others are drawn. */
    private static final int UNSEEN = 0xFFFF;

    private final Typeface typeface = Typeface.inter();

    @Test
    void everyCharacterHasTheOutlineAndTheWidthThatTheJdkSees() {
        Font font = font();
        FontRenderContext context = new FontRenderContext(null, true, true);
        int compared = 0;
        for (int character :
                IntStream.range(' ', 0x2C00).filter(font::canDisplay).toArray()) {
            String text = Character.toString(character);
            // No shaping: one glyph a character, as we draw.
            GlyphVector glyphs = font.createGlyphVector(context, text);
            if (glyphs.getGlyphCode(0) == UNSEEN) {
                continue;
            }
            assertThat(typeface.width(text, UNITS))
                    .as("U+%04X", character)
                    .isCloseTo(glyphs.getGlyphMetrics(0).getAdvanceX(), within(1.0));
            Rectangle2D theirs = glyphs.getOutline().getBounds2D();
            Rectangle2D ours = typeface.outline(text, 0, 0, UNITS).getBounds2D();
            assertThat(new double[] {ours.getX(), ours.getY(), ours.getMaxX(), ours.getMaxY()})
                    .as("U+%04X", character)
                    .containsExactly(
                            new double[] {theirs.getX(), theirs.getY(), theirs.getMaxX(), theirs.getMaxY()},
                            within(2.0));
            compared++;
        }
        assertThat(compared).isGreaterThan(1500);
    }

    private static Font font() {
        try (InputStream file = TypefaceTest.class.getResourceAsStream("Inter-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) UNITS);
        } catch (Exception | Error noFontsHere) {
            return Assumptions.abort("the JDK cannot read fonts here: " + noFontsHere);
        }
    }

    @Test
    void aCharacterThatTheFontLacksIsABoxOfSomeWidth() {
        assertThat(typeface.width("中", 10)).isPositive();
        assertThat(typeface.outline("中", 0, 0, 10).getBounds2D().isEmpty()).isFalse();
    }

    @Test
    void aTextThatIsTooLongEndsInAnEllipsis() {
        double room = typeface.width("infra", 14);

        assertThat(typeface.shortened("infra", 14, room)).isEqualTo("infra");
        assertThat(typeface.shortened("infrastructure", 14, room))
                .startsWith("inf")
                .endsWith("…");
        assertThat(typeface.width(typeface.shortened("infrastructure", 14, room), 14))
                .isLessThanOrEqualTo(room);
        assertThat(typeface.shortened("infrastructure", 14, 1)).isEqualTo("…");
    }
}
