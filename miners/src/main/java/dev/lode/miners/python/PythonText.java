package dev.lode.miners.python;

import dev.lode.miners.code.LineEnds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Python file as Python reads it: in its declared encoding, and with one kind of line end. */
final class PythonText {

    /** PEP 263: in the first line, or in the second after a first one that is blank or a comment. */
    private static final Pattern ENCODING =
            Pattern.compile("\\A(?:[ \\t\\f]*(?:#[^\\n]*)?\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*([-\\w.]+)");

    private static final Pattern LEADING_FORM_FEED = Pattern.compile("^[ \\t\\f]*\\f", Pattern.MULTILINE);

    /** A line for the shell of a notebook, as exports of notebooks hold it; no statement of Python begins so. */
    private static final Pattern MAGIC = Pattern.compile(
            "^%{1,2}(?:pip|conda|mamba|sh|bash|run|sql|fs|md|matplotlib|load_ext|reload_ext|autoreload|config|time"
                    + "|timeit|cd|ls|env|set_env|restart_python)\\b[^\\n]*|^!(?:pip|conda|apt|apt-get|wget|curl|git|ls|cd|mkdir|cp|mv|rm)\\b[^\\n]*",
            Pattern.MULTILINE);

    private PythonText() {}

    static String of(String decoded) {
        String text = withoutMagics(withoutFormFeeds(LineEnds.unified(decoded)));
        Matcher declaration = ENCODING.matcher(text);
        return declaration.find() ? recode(text, declaration.group(1)) : text;
    }

    private static String withoutMagics(String text) {
        boolean any = text.startsWith("%") || text.startsWith("!") || text.contains("\n%") || text.contains("\n!");
        return any ? MAGIC.matcher(text).replaceAll("") : text;
    }

    /** Indentation begins after a form feed; elsewhere it is a blank (Language Reference, 2.1.8 and 2.1.9). */
    private static String withoutFormFeeds(String text) {
        return text.indexOf('\f') < 0
                ? text
                : LEADING_FORM_FEED.matcher(text).replaceAll("").replace('\f', ' ');
    }

    /** What is not UTF-8 was read as ISO-8859-1, one character a byte: from there the declared encoding is reached. */
    private static String recode(String text, String encoding) {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            Charset charset = Charset.forName(encoding);
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | CharacterCodingException e) {
            return text;
        }
    }
}
