package dev.lode.analyzers.hotspots;

import dev.lode.analyzers.history.Share;
import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Value;
import java.math.BigInteger;

/** How large and how much changed one file, directory or component is. */
final class Heat {

    /** Indentation is counted in whole ten-thousandths, so that sums do not depend on their order. */
    private static final int UNIT = 10_000;

    private long lines;
    private long weight;
    private long commits12m = -1;

    /** A file that lies in it. */
    void size(Node file) {
        long own = file.whole("lines", 0);
        lines += own;
        if (!file.flag("binary") && !file.flag("generated")) {
            weight += own * (UNIT + indentation(file));
        }
    }

    /** What its churn says. */
    void changed(Node node) {
        commits12m = node.whole("commits_12m", -1);
    }

    BigInteger score() {
        return BigInteger.valueOf(Math.max(commits12m, 0)).multiply(BigInteger.valueOf(weight));
    }

    Node describe(NodeKey key, BigInteger greatest) {
        Node node = Node.of(key);
        if (key.type().equals(NodeTypes.DIRECTORY)) {
            node = node.with("lines", lines);
        }
        boolean scored = commits12m >= 0 && weight > 0 && greatest.signum() > 0;
        return scored ? node.with("hotspot", Share.of(score(), greatest)) : node;
    }

    private static long indentation(Node file) {
        return file.property("mean_indentation")
                .map(value -> value instanceof Value.Decimal mean ? Math.round(mean.plain() * UNIT) : 0L)
                .orElse(0L);
    }
}
