package dev.lode.analyzers.history;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Relationship;
import dev.lode.spi.Window;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of one repository, read change by change; those of one commit come one after another. */
public final class History {

    private final Facts known;
    private final Window window;
    private final People people;

    public History(Facts known) {
        this.known = known;
        this.window = Window.of(known);
        this.people = new People(known);
    }

    public Window window() {
        return window;
    }

    public People people() {
        return people;
    }

    public void forEachChange(Consumer<Change> action) {
        Reader reader = new Reader(action);
        try (Stream<Relationship> touches = known.relationshipsByStart(RelationshipTypes.TOUCHES)) {
            touches.forEach(reader::read);
        }
    }

    /** Tells commits apart while their changes stream by. */
    private final class Reader {

        private final Consumer<Change> action;
        private @Nullable Commit commit;

        Reader(Consumer<Change> action) {
            this.action = action;
        }

        void read(Relationship touches) {
            String sha = touches.start().text("sha");
            Commit current = commit;
            if (current == null || !current.sha().equals(sha)) {
                current = Commit.of(
                        current == null ? 0 : current.number() + 1,
                        sha,
                        touches.text("committed_at").orElse(""),
                        people.number(touches.text("author").orElse("")),
                        window);
                commit = current;
            }
            action.accept(Change.of(current, touches));
        }
    }
}
