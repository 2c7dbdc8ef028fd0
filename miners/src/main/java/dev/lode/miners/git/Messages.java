package dev.lode.miners.git;

import static dev.lode.miners.git.GitMiner.stated;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.FactSink;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Revision;
import java.util.HashSet;
import java.util.Set;

/** Tells what the messages of commits say besides their subject: who helped, and which issues they are about. */
final class Messages {

    private static final String CO_AUTHOR = "Co-authored-by";

    private final Mailmap mailmap;
    private final People people;
    private final FactSink sink;
    private final IssueReferences references;

    Messages(Revision revision, Mailmap mailmap, People people, FactSink sink) {
        this.mailmap = mailmap;
        this.people = people;
        this.sink = sink;
        this.references = new IssueReferences(revision.repository(), revision.url());
    }

    /** @param committed when, in seconds */
    void tell(NodeKey commit, NodeKey author, String message, long committed) {
        coAuthors(commit, author, message, committed);
        for (IssueReference reference : references.in(message)) {
            sink.emit(Node.of(reference.issue()));
            sink.emit(reference.mentionedBy(commit));
        }
    }

    private void coAuthors(NodeKey commit, NodeKey author, String message, long committed) {
        if (!holds(message, CO_AUTHOR)) {
            return;
        }
        Set<NodeKey> told = new HashSet<>(Set.of(author));
        for (String value : Trailers.of(message).values(CO_AUTHOR)) {
            Identity written = Identity.parse(value.matches("[^\\s<>]+@[^\\s<>]+") ? "<" + value + ">" : value);
            NodeKey person = people.coAuthor(mailmap.resolve(written), commit.text("sha"), committed);
            if (told.add(person)) {
                sink.emit(stated(RelationshipTypes.CO_AUTHORED, person, commit));
            }
        }
    }

    /** In whatever case. */
    private static boolean holds(String message, String key) {
        for (int i = message.indexOf('-'); i >= 0; i = message.indexOf('-', i + 1)) {
            if (message.regionMatches(true, i - key.indexOf('-'), key, 0, key.length())) {
                return true;
            }
        }
        return false;
    }
}
