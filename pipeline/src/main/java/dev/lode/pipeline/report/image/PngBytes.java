package dev.lode.pipeline.report.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A picture without transparency as PNG of 256 colours, with nothing of the machine or the time in it. */
final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** 8 bits a pixel that number a colour, the usual compression and filters, not interlaced. */
    private static final byte[] KIND = {8, 3, 0, 0, 0};

    private PngBytes() {}

    static byte[] of(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        FewColours colours = FewColours.of(pixels);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(image));
            chunk(png, "PLTE", table(colours.table()));
            chunk(png, "IDAT", rows(colours, pixels, image.getWidth()));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) check.getValue());
    }

    private static byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(image.getWidth());
        header.writeInt(image.getHeight());
        header.write(KIND);
        return bytes.toByteArray();
    }

    private static byte[] table(List<Integer> colours) {
        byte[] table = new byte[3 * colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            table[3 * i] = (byte) (colours.get(i) >> 16);
            table[3 * i + 1] = (byte) (colours.get(i) >> 8);
            table[3 * i + 2] = (byte) (int) colours.get(i);
        }
        return table;
    }

    /** Rows as they are, each behind a zero that says so. */
    private static byte[] rows(FewColours colours, int[] pixels, int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes, deflater)) {
            byte[] row = new byte[1 + width];
            for (int start = 0; start < pixels.length; start += width) {
                for (int i = 0; i < width; i++) {
                    boolean alike = i > 0 && pixels[start + i] == pixels[start + i - 1];
                    row[1 + i] = alike ? row[i] : colours.number(pixels[start + i]);
                }
                compressed.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
