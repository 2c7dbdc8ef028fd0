package dev.lode.miners.git;

import static dev.lode.miners.git.GitMiner.stated;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.RepositoryPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The tags of a repository, of whichever branch. All are told at once; which of them the history holds is told as its
 * commits {@link #pass}. A tag that leads to no commit, as some keep a public key in one, is counted, and so is one
 * whose objects the clone lacks.
 */
final class Tags {

    private final String repository;
    private final FactSink sink;
    private final Map<ObjectId, List<NodeKey>> byCommit = new HashMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private Tags(String repository, FactSink sink) {
        this.repository = repository;
        this.sink = sink;
    }

    static Tags emit(Repository git, String repository, FactSink sink) throws IOException {
        Tags tags = new Tags(repository, sink);
        try (RevWalk walk = new RevWalk(git)) {
            for (Ref ref : git.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                tags.emit(walk, ref);
            }
        }
        tags.report();
        return tags;
    }

    private void emit(RevWalk walk, Ref ref) throws IOException {
        String name = RepositoryPath.of(
                ref.getName().substring(Constants.R_TAGS.length()).getBytes(StandardCharsets.UTF_8));
        try {
            RevObject tagged = walk.parseAny(ref.getObjectId());
            if (walk.peel(tagged) instanceof RevCommit commit) {
                walk.parseBody(commit);
                emit(name, tagged, commit);
                commit.disposeBody();
            } else {
                elsewhere.add(name);
            }
        } catch (MissingObjectException | CorruptObjectException | IncorrectObjectTypeException e) {
            unreadable.add(name);
        }
    }

    private void emit(String name, RevObject tagged, RevCommit commit) {
        NodeKey key = Keys.tag(repository, name);
        Node node = Node.of(key)
                .with("commit", commit.name())
                .with("tagged_at", History.time(second(tagged, commit)))
                .with("annotated", tagged instanceof RevTag);
        sink.emit(TagVersion.of(name)
                .map(version -> node.with("version", version))
                .orElse(node));
        sink.emit(stated(RelationshipTypes.CONTAINS, Keys.repository(repository), key));
        byCommit.computeIfAbsent(commit.copy(), id -> new ArrayList<>(1)).add(key);
    }

    /** An annotated tag of old tools has no tagger, and then no time of its own. */
    private static long second(RevObject tagged, RevCommit commit) {
        long own = tagged instanceof RevTag tag
                ? Identity.parse(CommitText.header(tag.getRawBuffer(), "tagger "))
                        .second()
                : 0;
        return own > 0
                ? own
                : CommitText.parse(commit.getRawBuffer()).committer().second();
    }

    /** To be called with each commit of the history. */
    void pass(AnyObjectId commit) {
        for (NodeKey tag : byCommit.getOrDefault(commit.toObjectId(), List.of())) {
            sink.emit(stated(RelationshipTypes.POINTS_AT, tag, Keys.commit(commit.name())));
        }
    }

    private void report() {
        if (!elsewhere.isEmpty()) {
            String what = elsewhere.size() + " tags lead to no commit, first " + elsewhere.getFirst();
            sink.report(Issue.info("TAG_NOT_A_COMMIT", "", 0, what));
        }
        if (!unreadable.isEmpty()) {
            String what = unreadable.size() + " tags cannot be read, first " + unreadable.getFirst();
            sink.report(Issue.warning("TAG_UNREADABLE", "", 0, what));
        }
    }
}
