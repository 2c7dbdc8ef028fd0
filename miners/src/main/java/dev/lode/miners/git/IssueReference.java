package dev.lode.miners.git;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Keys;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;

/**
 * An issue that a message names.
 *
 * @param tracker name of the repository whose issue it is, or a project key
 * @param name {@code #12}, {@code !12} or {@code ABC-12}
 * @param closes whether the message says that the commit closes it
 * @param confidence 1 for a reference that hosts define; less for an issue key, which only looks like one
 */
record IssueReference(String tracker, String name, boolean closes, double confidence) {

    NodeKey issue() {
        return Keys.issue(tracker, name);
    }

    Relationship mentionedBy(NodeKey commit) {
        Evidence evidence = confidence == 1 ? Evidence.resolved() : Evidence.inferred(confidence, "", 0);
        return Relationship.of(RelationshipTypes.MENTIONS, commit, issue(), evidence)
                .with("closes", closes);
    }

    /** Of two sayings of one issue the stronger. */
    IssueReference and(IssueReference other) {
        return new IssueReference(tracker, name, closes || other.closes, Math.max(confidence, other.confidence));
    }
}
