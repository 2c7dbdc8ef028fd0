package dev.lode.miners.git;

import dev.lode.spi.Node;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit of which all is known but what it changed.
 *
 * @param node without the number of files
 * @param author key of the person
 * @param before tree of its parent, if it has one
 * @param after its own tree
 */
record PendingCommit(
        String sha, Node node, String author, String committedAt, Optional<ObjectId> before, ObjectId after) {}
