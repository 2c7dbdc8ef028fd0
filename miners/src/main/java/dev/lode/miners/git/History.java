package dev.lode.miners.git;

import static dev.lode.miners.git.GitMiner.stated;

import dev.lode.miners.git.Change.Lines.Binary;
import dev.lode.miners.git.Change.Lines.Counted;
import dev.lode.miners.git.Change.Lines.Unread;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Turns commits into facts as they come; what it remembers is people and paths, not commits. One thread at a time walks
 * ({@link #merge}, {@link #pending}), and any number of them find changes.
 */
final class History {

    private final String repository;
    private final FactSink sink;
    private final Mailmap mailmap;
    private final Set<String> paths;
    private final Set<String> formerPaths = new TreeSet<>();
    private final People people = new People();
    private final Messages messages;
    private final Tags tags;
    private final boolean shallow;
    private String oldest = "";
    private final Shortfall shortfall = new Shortfall();

    History(Checkout checkout, Tags tags, FactSink sink) {
        this.repository = checkout.revision().repository();
        this.sink = sink;
        this.paths = checkout.files().stream().map(FileEntry::path).collect(Collectors.toSet());
        this.mailmap = Mailmap.of(checkout, sink);
        this.messages = new Messages(checkout.revision(), mailmap, people, sink);
        this.tags = tags;
        this.shallow = checkout.revision().shallow();
    }

    /** A merge changes nothing against its parents that they do not say themselves. */
    void merge(RawCommit commit, CommitText text) {
        sink.emit(pending(commit, text, Optional.empty()).node());
    }

    /**
     * Says all of a commit but the node itself, which waits for the number of its files.
     *
     * @param before tree of its parent
     */
    PendingCommit pending(RawCommit commit, CommitText text, Optional<ObjectId> before) {
        Identity author = mailmap.resolve(text.author());
        Identity committer = mailmap.resolve(text.committer());
        String sha = commit.id().name();
        if (!author.sound() || !committer.sound()) {
            shortfall.unsound(sha);
        }
        NodeKey writer = people.author(author, sha, committer.second());
        NodeKey keeper = people.committer(committer, sha, committer.second());
        NodeKey key = Keys.commit(sha);
        sink.emit(stated(RelationshipTypes.CONTAINS, Keys.repository(repository), key));
        sink.emit(stated(RelationshipTypes.AUTHORED, writer, key));
        sink.emit(stated(RelationshipTypes.COMMITTED, keeper, key));
        parents(key, commit.parents());
        messages.tell(key, writer, text.message(), committer.second());
        tags.pass(commit.id());
        if (text.cut()) {
            shortfall.cut();
        }
        String committedAt = time(committer.second());
        oldest = oldest.isEmpty() || committedAt.compareTo(oldest) < 0 ? committedAt : oldest;
        Node node = Node.of(key)
                .with("subject", text.subject())
                .with("authored_at", time(author.second()))
                .with("committed_at", committedAt)
                .with("parents", commit.parents().size())
                .with("author_name", author.name())
                .with("author_email", author.email());
        return new PendingCommit(sha, node, writer.text("email"), committedAt, before, commit.tree());
    }

    /** What a commit that was pending changed. */
    void changed(PendingCommit commit, List<Change> changes) {
        for (Change change : changes) {
            sink.emit(touches(commit.sha(), change)
                    .with("committed_at", commit.committedAt())
                    .with("author", commit.author()));
        }
        List<Content.Absent> absent =
                changes.stream().flatMap(change -> change.unread().stream()).toList();
        shortfall.unread(absent);
        Node node = commit.node().with("files", changes.size());
        sink.emit(absent.isEmpty() ? node : node.with("not_counted", absent.size()));
    }

    /** Says a commit whose directories the clone lacks, and nothing of what it changed. */
    void unseen(PendingCommit commit) {
        shortfall.unseen();
        sink.emit(commit.node());
    }

    /** Of a commit that was pending only the number of files is needed. */
    void known(PendingCommit commit, long files) {
        sink.emit(commit.node().with("files", files));
    }

    /** Says changes that were said before; whose they are and whether the path is still there may be new. */
    void again(List<Relationship> changes, KnownCommits known) {
        for (Relationship change : changes) {
            known.author(change.start().text("sha"))
                    .map(author -> new Relationship(
                                    change.type(),
                                    change.start(),
                                    file(change.end().text("path")),
                                    change.properties(),
                                    change.evidence())
                            .with("author", author))
                    .ifPresent(sink::emit);
        }
    }

    private void parents(NodeKey commit, List<ObjectId> parents) {
        Set<ObjectId> seen = new HashSet<>();
        for (int i = 0; i < parents.size(); i++) {
            if (seen.add(parents.get(i))) {
                NodeKey parent = Keys.commit(parents.get(i).name());
                sink.emit(stated(RelationshipTypes.PARENT, commit, parent).with("ordinal", i + 1L));
            }
        }
    }

    private Relationship touches(String sha, Change change) {
        Relationship touches = stated(RelationshipTypes.TOUCHES, Keys.commit(sha), file(change.path()))
                .with("change", change.kind().name().toLowerCase(Locale.ROOT));
        if (change.oldPath().isPresent()) {
            touches = touches.with("old_path", change.oldPath().get());
        }
        if (change.copiedFrom().isPresent()) {
            touches = touches.with("copied_from", change.copiedFrom().get());
        }
        return switch (change.lines()) {
            case Binary() -> touches.with("binary", true);
            case Counted(int added, int deleted) ->
                touches.with("binary", false).with("added", added).with("deleted", deleted);
            case Unread(Content.Absent why) -> touches.with("not_counted", why.words());
        };
    }

    private NodeKey file(String path) {
        if (paths.contains(path)) {
            return Keys.file(repository, path);
        }
        NodeKey key = Keys.formerFile(repository, path);
        if (left(path)) {
            sink.emit(Node.of(key));
        }
        return key;
    }

    /** True when a path that is no more was not met before. */
    private synchronized boolean left(String path) {
        return formerPaths.add(path);
    }

    /** Says what is known only when all is read. */
    synchronized void finish() {
        people.emit(sink);
        if (shallow) {
            sink.report(Issue.warning("SHALLOW_CLONE", "", 0, "the history before " + oldest + " is not in the clone"));
        }
        shortfall.report(sink);
    }

    static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
