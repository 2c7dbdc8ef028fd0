package dev.lode.miners.structure;

import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the miner says of the calls below a folder.
 *
 * @param sites path, line and name of each that is written
 * @param steps who calls whom
 * @param doubted files on which something is reported
 */
record CallLines(List<String> sites, List<Step> steps, Set<String> doubted) {

    /**
     * A call from one definition to another.
     *
     * @param caller {@code path#name#ordinal} of a function, or the name of a module
     */
    record Step(String caller, String callee, int line) {}

    static CallLines of(Path folder) {
        RecordingSink sink = new RecordingSink();
        new StructureMiner().mine(FolderCheckout.of(folder), sink);
        CallLines lines = new CallLines(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        sink.facts().forEach(lines::add);
        sink.issues().forEach(issue -> lines.doubted.add(issue.path()));
        return lines;
    }

    private void add(Fact fact) {
        if (fact instanceof Node node && node.type().equals("Call")) {
            String numbers = node.text("lines").orElseThrow().replaceAll("[\\[\\] ]", "");
            for (String line : numbers.split(",")) {
                sites.add(node.key().text("path") + "\t" + line + "\t"
                        + node.key().text("name"));
            }
        } else if (fact instanceof Relationship step && step.type().equals("CALLS")) {
            steps.add(new Step(
                    name(step.start()), name(step.end()), step.evidence().line()));
        }
    }

    private static String name(NodeKey key) {
        return key.type().equals("Module")
                ? key.text("name")
                : key.text("path") + "#" + key.text("name") + "#" + key.text("ordinal");
    }
}
