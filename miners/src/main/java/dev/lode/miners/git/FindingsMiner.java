package dev.lode.miners.git;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Generated;
import dev.lode.miners.code.Languages;
import dev.lode.miners.git.marks.Mark;
import dev.lode.miners.git.marks.Marks;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.Revision;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Mines what the files of a repository leave for later or call deprecated, and by {@link Blame} since when and by whom:
 * by the commit that brought the line, as {@code git blame} finds it. Generated files are set aside. A damaged object
 * ends it with an {@link UncheckedIOException}.
 */
@AutoService(Miner.class)
public final class FindingsMiner implements Miner {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "findings",
                1,
                "Reads TODO, FIXME, HACK, XXX and deprecations of any language, with author and age from blame.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.FINDING, RelationshipTypes.CONTAINS),
                List.of());
    }

    /** A mark, and where it stands. */
    private record Place(String path, Mark mark) {}

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        if (checkout.revision().commit().isEmpty()) {
            return;
        }
        List<Place> places = new ArrayList<>();
        List<Suspect> suspects = new ArrayList<>();
        for (FileEntry file : checkout.files()) {
            List<Mark> marks = marks(checkout, file, sink);
            if (!marks.isEmpty()) {
                Suspect suspect = Suspect.of(side(file));
                for (Mark mark : marks) {
                    suspect.traces().add(new Suspect.Trace(places.size(), mark.line() - 1));
                    places.add(new Place(file.path(), mark));
                }
                suspects.add(suspect);
            }
        }
        if (!places.isEmpty()) {
            emit(checkout, places, origins(checkout.revision(), suspects), sink);
        }
    }

    private static List<Mark> marks(Checkout checkout, FileEntry file, FactSink sink) {
        boolean isFile = file.kind() == FileEntry.Kind.FILE || file.kind() == FileEntry.Kind.EXECUTABLE;
        String language = Languages.of(file.name()).orElse("");
        if (!isFile || !Marks.known(language) || Generated.byPath(file.path())) {
            return List.of();
        }
        try {
            return SourceText.decode(checkout.read(file))
                    .filter(text -> !Generated.byContent(text))
                    .map(text -> Marks.in(language, text))
                    .orElse(List.of());
        } catch (UnreadableFileException e) {
            sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static Side side(FileEntry file) {
        FileMode mode = file.kind() == FileEntry.Kind.EXECUTABLE ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
        return new Side(file.path(), mode, ObjectId.fromString(file.objectId()));
    }

    private static Map<Integer, LineOrigin> origins(Revision revision, List<Suspect> suspects) {
        try (Repository repository = Clone.open(revision);
                Blame blame = new Blame(repository)) {
            return blame.of(ObjectId.fromString(revision.commit()), suspects);
        } catch (IOException e) {
            throw new UncheckedIOException(revision.repository(), e);
        }
    }

    private static void emit(Checkout checkout, List<Place> places, Map<Integer, LineOrigin> origins, FactSink sink) {
        Revision revision = checkout.revision();
        Mailmap mailmap = Mailmap.of(checkout, sink);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Mark mark = place.mark;
            NodeKey key = Keys.finding(
                    revision.repository(), place.path, mark.line(), mark.kind().name());
            Node node = Node.of(key).with("text", mark.text());
            node = mark.reference().isEmpty() ? node : node.with("reference", mark.reference());
            LineOrigin origin = origins.get(i);
            sink.emit(origin == null ? node : withOrigin(node, origin, mailmap, revision));
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS,
                    Keys.file(revision.repository(), place.path),
                    key,
                    Evidence.resolved(place.path, mark.line())));
        }
        int unknown = places.size() - origins.size();
        if (unknown > 0) {
            sink.report(Issue.warning(
                    "BLAME_UNKNOWN", "", 0, unknown + " findings are from commits that are not in the clone"));
        }
    }

    private static Node withOrigin(Node node, LineOrigin origin, Mailmap mailmap, Revision revision) {
        Identity author = mailmap.resolve(origin.author());
        Duration age =
                Duration.between(Instant.ofEpochSecond(origin.committed()), Instant.parse(revision.committedAt()));
        return node.with("commit", origin.commit())
                .with("author", Keys.person(author.name(), author.email()).text("email"))
                .with("introduced_at", History.time(origin.committed()))
                .with("age_days", Math.max(0, age.toDays()));
    }
}
