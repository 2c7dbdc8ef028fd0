package dev.lode.miners.git;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The words of a commit, out of its raw bytes. They are in the encoding that the commit declares, else UTF-8; bytes
 * that are no text in it become replacement characters.
 *
 * @param subject first paragraph, on one line
 * @param message all of it, subject included
 * @param cut whether the message is longer than what is kept of it
 */
record CommitText(Identity author, Identity committer, String subject, String message, boolean cut) {

    private static final int SUBJECT_LIMIT = 2000;

    /** Some commits hold a whole log in their message. What a person wrote stands before that. */
    private static final int MESSAGE_LIMIT = 1 << 20;

    static CommitText parse(byte[] raw) {
        int end = headerEnd(raw);
        String[] header = new String(raw, 0, end, StandardCharsets.ISO_8859_1).split("\n");
        Charset charset = charset(value(header, "encoding "));
        int body = Math.min(end + 2, raw.length);
        int kept = Math.min(raw.length - body, MESSAGE_LIMIT);
        String message = new String(raw, body, kept, charset);
        return new CommitText(
                Identity.parse(decode(value(header, "author "), charset)),
                Identity.parse(decode(value(header, "committer "), charset)),
                subject(message),
                message,
                kept < raw.length - body);
    }

    /** What stands behind a key in the header of a commit or tag, or nothing. */
    static String header(byte[] raw, String key) {
        String[] header = new String(raw, 0, headerEnd(raw), StandardCharsets.ISO_8859_1).split("\n");
        return decode(value(header, key), StandardCharsets.UTF_8);
    }

    private static int headerEnd(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == '\n' && raw[i + 1] == '\n') {
                return i;
            }
        }
        return raw.length;
    }

    private static String value(String[] header, String key) {
        for (String line : header) {
            if (line.startsWith(key)) {
                return line.substring(key.length());
            }
        }
        return "";
    }

    private static String decode(String bytes, Charset charset) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    private static Charset charset(String declared) {
        try {
            return declared.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(declared.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The first paragraph on one line, as git's own {@code %s}. */
    private static String subject(String message) {
        StringBuilder subject = new StringBuilder();
        for (String line : message.split("\n", -1)) {
            if (line.isBlank()) {
                if (!subject.isEmpty()) {
                    break;
                }
            } else if (subject.length() < SUBJECT_LIMIT) {
                subject.append(subject.isEmpty() ? "" : " ").append(line.stripTrailing());
            }
        }
        String plain = Identity.spaced(subject.toString());
        return plain.length() <= SUBJECT_LIMIT ? plain : plain.substring(0, SUBJECT_LIMIT);
    }
}
