package dev.lode.analyzers.age;

import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;

/**
 * A file that stands, and when it was changed last.
 *
 * @param lines that people wrote; 0 for binary and generated files
 * @param time empty while no change is known
 */
record LastChange(NodeKey file, long lines, String time) {

    static LastChange unknown(Node file) {
        boolean written = !file.flag("binary") && !file.flag("generated");
        return new LastChange(file.key(), written ? file.whole("lines", 0) : 0, "");
    }

    LastChange at(String other) {
        return other.compareTo(time) > 0 ? new LastChange(file, lines, other) : this;
    }

    boolean known() {
        return !time.isEmpty();
    }
}
