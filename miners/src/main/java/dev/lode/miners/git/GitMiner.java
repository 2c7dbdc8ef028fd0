package dev.lode.miners.git;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Mines the history of the branch that was read: its commits, who wrote them, and what each changed, equal row by row to
 * {@code git log --numstat -M --histogram --no-merges} of git 2.43.2 to 2.53. A damaged object ends it with an
 * {@link UncheckedIOException}.
 *
 * <p>A {@link CommitWalk} goes through the commits once, by one thread at a time. A {@link ChangeFinder} on each thread
 * that takes part finds what they changed: {@link TreeDifference} compares the trees, {@link Renames} pairs paths,
 * {@link LineCounter} counts lines, {@link StoredObjects} reads what they ask for. {@link History} makes facts of what
 * both say, {@link Messages} of what people wrote besides, {@link Tags} of the names that they gave to commits, and
 * {@link Submodules} of where those come from.
 */
@AutoService(Miner.class)
public final class GitMiner implements Miner {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "git",
                6,
                "Reads commits, people, changed lines, tags and issue references from the history of the branch.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.REPOSITORY,
                        NodeTypes.COMMIT,
                        NodeTypes.PERSON,
                        NodeTypes.TAG,
                        NodeTypes.ISSUE,
                        NodeTypes.FORMER_FILE,
                        NodeTypes.FILE,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.AUTHORED,
                        RelationshipTypes.COMMITTED,
                        RelationshipTypes.CO_AUTHORED,
                        RelationshipTypes.MENTIONS,
                        RelationshipTypes.POINTS_AT,
                        RelationshipTypes.PARENT,
                        RelationshipTypes.TOUCHES),
                List.of());
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        Revision revision = checkout.revision();
        if (revision.commit().isEmpty()) {
            sink.emit(repository(revision));
            return;
        }
        EarlierFacts earlier = checkout.earlier();
        KnownCommits known = KnownCommits.of(earlier);
        try (Repository repository = Clone.open(revision);
                StoredObjects objects = StoredObjects.ofCommits(repository)) {
            boolean partial = Clone.partial(repository.getConfig());
            sink.emit(repository(revision).with("partial", partial));
            Submodules.emit(checkout, sink);
            History history = new History(checkout, Tags.emit(repository, revision.repository(), sink), sink);
            ObjectId newest = ObjectId.fromString(revision.commit());
            Set<ObjectId> ends = repository.getObjectDatabase().getShallowCommits();
            LineMemory memory = new LineMemory();
            checkout.spread(
                    new CommitWalk(newest, objects, ends, known, history),
                    () -> new ChangeFinder(repository, partial, memory, history));
            tellAgain(checkout, earlier, known, history);
            history.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(revision.repository(), e);
        }
    }

    /** Says the changes of the commits that were known, of which the walk has told all else. */
    private static void tellAgain(Checkout checkout, EarlierFacts earlier, KnownCommits known, History history) {
        if (known.isEmpty()) {
            return;
        }
        try (Stream<Relationship> changes = earlier.relationships(RelationshipTypes.TOUCHES)) {
            checkout.spread(new KnownChanges(changes.iterator()), () -> some -> history.again(some, known));
        }
    }

    private static Node repository(Revision revision) {
        Node node = Node.of(Keys.repository(revision.repository())).with("shallow", revision.shallow());
        node = with(node, "url", revision.url());
        node = with(node, "branch", revision.branch());
        node = with(node, "commit", revision.commit());
        return with(node, "committed_at", revision.committedAt());
    }

    private static Node with(Node node, String property, String value) {
        return value.isEmpty() ? node : node.with(property, value);
    }

    static Relationship stated(String type, dev.lode.spi.NodeKey start, dev.lode.spi.NodeKey end) {
        return Relationship.of(type, start, end, Evidence.resolved());
    }
}
