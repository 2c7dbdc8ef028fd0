package dev.lode.miners.git;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.Node;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/**
 * Commits whose changes an earlier run has found, all of them. A commit's id stands for its contents and its parents, so
 * what it changed is found once and for all; unless the clone had less then, or has now, than the commit says.
 */
final class KnownCommits {

    private final ObjectIdOwnerMap<Known> commits = new ObjectIdOwnerMap<>();

    /** Some ten words of memory for each commit; there may be a million. */
    private static final class Known extends ObjectIdOwnerMap.Entry {

        private final int parents;
        private final int files;
        private @Nullable String author;

        Known(AnyObjectId id, int parents, int files) {
            super(id);
            this.parents = parents;
            this.files = files;
        }
    }

    private KnownCommits() {}

    static KnownCommits of(EarlierFacts earlier) {
        KnownCommits known = new KnownCommits();
        try (Stream<Node> commits = earlier.nodes(NodeTypes.COMMIT)) {
            commits.filter(KnownCommits::wholly).forEach(known::add);
        }
        return known;
    }

    /** Merges have no changes; where contents were not to be had they may be by now. */
    private static boolean wholly(Node commit) {
        return commit.property("files").isPresent()
                && commit.property("not_counted").isEmpty();
    }

    private void add(Node commit) {
        ObjectId id = ObjectId.fromString(commit.key().text("sha"));
        commits.add(new Known(id, (int) commit.whole("parents", 0), (int) commit.whole("files", 0)));
    }

    boolean isEmpty() {
        return commits.isEmpty();
    }

    /** How many files a commit of the present history changed, if that is known; then its author is remembered. */
    OptionalLong files(RawCommit commit, String author) {
        Known known = commits.get(commit.id());
        // A shallow clone takes a commit's parents away: it was, or would be, compared with nothing.
        if (known == null || known.parents != commit.parents().size()) {
            return OptionalLong.empty();
        }
        known.author = author;
        return OptionalLong.of(known.files);
    }

    /** Key of the person who wrote a commit, if {@link #files} knew it; else its changes are found anew or not at all. */
    Optional<String> author(String sha) {
        Known known = commits.get(ObjectId.fromString(sha));
        return known == null ? Optional.empty() : Optional.ofNullable(known.author);
    }
}
