package dev.lode.miners.code;

/** One kind of line end, so that all parsers count the same lines: CR, LF and CR LF each end one. */
public final class LineEnds {

    private LineEnds() {}

    public static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
