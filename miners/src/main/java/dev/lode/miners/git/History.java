package dev.lode.miners.git;

import static dev.lode.miners.git.GitMiner.stated;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns commits into facts as they come; what it remembers is people and paths, not commits. */
final class History {

    private final String repository;
    private final FactSink sink;
    private final Mailmap mailmap;
    private final Set<String> paths;
    private final Set<String> formerPaths = new TreeSet<>();
    private final People people = new People();
    private int unsound;
    private String firstUnsound = "";

    History(Checkout checkout, FactSink sink) {
        this.repository = checkout.revision().repository();
        this.sink = sink;
        this.paths = checkout.files().stream().map(FileEntry::path).collect(Collectors.toSet());
        this.mailmap = mailmap(checkout, sink);
    }

    private static Mailmap mailmap(Checkout checkout, FactSink sink) {
        for (FileEntry file : checkout.files()) {
            if (file.path().equals(".mailmap") && file.kind() != FileEntry.Kind.SYMLINK) {
                try {
                    return Mailmap.parse(SourceText.decode(checkout.read(file)).orElse(""));
                } catch (UnreadableFileException e) {
                    sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
                }
            }
        }
        return Mailmap.parse("");
    }

    /** A merge changes nothing against its parents that they do not say themselves. */
    void merge(String sha, CommitText text, List<String> parents) {
        people(sha, text, parents, node(sha, text, parents));
    }

    void commit(String sha, CommitText text, List<String> parents, List<Change> changes) {
        String author = people(sha, text, parents, node(sha, text, parents).with("files", changes.size()));
        String committedAt = time(text.committer().second());
        for (Change change : changes) {
            sink.emit(touches(sha, change).with("committed_at", committedAt).with("author", author));
        }
    }

    /** Emits the commit and whose it is; gives the author's key. */
    private String people(String sha, CommitText text, List<String> parents, Node node) {
        Identity author = mailmap.resolve(text.author());
        Identity committer = mailmap.resolve(text.committer());
        if (!author.sound() || !committer.sound()) {
            unsound++;
            firstUnsound = firstUnsound.isEmpty() ? sha : firstUnsound;
        }
        NodeKey commit = Keys.commit(sha);
        NodeKey writer = people.author(author, sha, committer.second());
        sink.emit(node.with("author_name", author.name()).with("author_email", author.email()));
        sink.emit(stated(RelationshipTypes.CONTAINS, Keys.repository(repository), commit));
        sink.emit(stated(RelationshipTypes.AUTHORED, writer, commit));
        NodeKey keeper = people.committer(committer, sha, committer.second());
        sink.emit(stated(RelationshipTypes.COMMITTED, keeper, commit));
        parents(commit, parents);
        return writer.text("email");
    }

    private void parents(NodeKey commit, List<String> parents) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parents.size(); i++) {
            if (seen.add(parents.get(i))) {
                NodeKey parent = Keys.commit(parents.get(i));
                sink.emit(stated(RelationshipTypes.PARENT, commit, parent).with("ordinal", i + 1L));
            }
        }
    }

    private static Node node(String sha, CommitText text, List<String> parents) {
        return Node.of(Keys.commit(sha))
                .with("subject", text.subject())
                .with("authored_at", time(text.author().second()))
                .with("committed_at", time(text.committer().second()))
                .with("parents", parents.size());
    }

    private Relationship touches(String sha, Change change) {
        Relationship touches = stated(RelationshipTypes.TOUCHES, Keys.commit(sha), file(change.path()))
                .with("change", change.kind().name().toLowerCase(Locale.ROOT));
        if (change.oldPath().isPresent()) {
            touches = touches.with("old_path", change.oldPath().get());
        }
        if (change.lines().isEmpty()) {
            return touches;
        }
        Change.Lines lines = change.lines().get();
        return lines.binary()
                ? touches.with("binary", true)
                : touches.with("binary", false).with("added", lines.added()).with("deleted", lines.deleted());
    }

    private NodeKey file(String path) {
        if (paths.contains(path)) {
            return Keys.file(repository, path);
        }
        NodeKey key = Keys.formerFile(repository, path);
        if (formerPaths.add(path)) {
            sink.emit(Node.of(key));
        }
        return key;
    }

    void finish(Blobs blobs) {
        people.emit(sink);
        count(
                unsound,
                "INVALID_IDENTITY",
                "commits whose author, committer or time had to be mended, first " + firstUnsound);
        count(blobs.missing(), "BLOB_MISSING", "contents are not in the clone; their lines are not counted");
        count(blobs.large(), "BLOB_TOO_LARGE", "contents are too large to compare; their lines are not counted");
    }

    private void count(int number, String code, String what) {
        if (number > 0) {
            sink.report(Issue.warning(code, "", 0, number + " " + what));
        }
    }

    static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
