package dev.lode.miners.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The lines of a text by its bytes. */
public final class LineIndex {

    private static final int HASH_BYTES = 8;

    private final byte[] utf8;
    private final int[] starts;
    private final int firstLine;

    /** @param firstLine line of its file that the text begins with */
    LineIndex(byte[] utf8, int firstLine) {
        this.utf8 = utf8;
        this.firstLine = firstLine;
        int[] found = new int[utf8.length / 16 + 16];
        int count = 1;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '\n') {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** @param text of a whole file, with one kind of line end */
    public static LineIndex of(String text) {
        return new LineIndex(text.getBytes(StandardCharsets.UTF_8), 1);
    }

    int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return firstLine + (at < 0 ? -at - 2 : at);
    }

    String text(int start, int end) {
        return new String(utf8, start, end - start, StandardCharsets.UTF_8);
    }

    /**
     * What tells a chunk of the text from another: the first 16 hexadecimal digits of the SHA-256 of the lines, in UTF-8,
     * joined by line feeds.
     *
     * @param last line, included
     */
    public String hash(int first, int last) {
        int start = start(first);
        int next = start(last + 1);
        int end = next > start && last - firstLine + 1 < starts.length ? next - 1 : next;
        MessageDigest digest = sha256();
        digest.update(utf8, start, Math.max(0, end - start));
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    /** First byte of a line; the end of the text for what lies beyond. */
    private int start(int line) {
        int at = Math.max(0, line - firstLine);
        return at < starts.length ? starts[at] : utf8.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
