package dev.lode.analyzers.cycles;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.Arrays;
import java.util.List;

/** Modules of a repository that all reach each other by imports, named by the first of them. */
final class Circle {

    private final List<NodeKey> members;
    private final List<NodeKey> shortest;
    private final String[] files;
    private final Long[] lines;
    private Evidence weakest = Evidence.resolved();
    private long imports;

    /**
     * @param members by name
     * @param shortest of them, one after the other as they import each other
     */
    Circle(List<NodeKey> members, List<NodeKey> shortest) {
        this.members = members;
        this.shortest = shortest;
        this.files = new String[shortest.size()];
        Arrays.fill(files, "");
        this.lines = new Long[shortest.size()];
        Arrays.fill(lines, 0L);
    }

    List<NodeKey> members() {
        return members;
    }

    /** An import between two of its modules. */
    void add(Relationship imported) {
        imports++;
        Evidence evidence = imported.evidence();
        if (evidence.confidence() < weakest.confidence()) {
            weakest = new Evidence(evidence.found(), evidence.confidence(), "", 0);
        }
        int step = shortest.indexOf(imported.start());
        if (step >= 0 && shortest.get((step + 1) % shortest.size()).equals(imported.end())) {
            files[step] = evidence.path();
            lines[step] = (long) evidence.line();
        }
    }

    void emit(FactSink sink) {
        NodeKey first = members.getFirst();
        NodeKey repository = Keys.repository(first.text("repository"));
        NodeKey cycle = NodeKey.of(NodeTypes.IMPORT_CYCLE)
                .and("repository", first.text("repository"))
                .and("language", first.text("language"))
                .and("name", first.text("name"));
        sink.emit(Node.of(cycle)
                .with("modules", members.size())
                .with("imports", imports)
                .with("path", shortest.stream().map(key -> key.text("name")).toList())
                .with("files", List.of(files))
                .with(
                        "lines",
                        new Value.Many(
                                Arrays.stream(lines).map(Value.Whole::new).toList())));
        sink.emit(Relationship.of(RelationshipTypes.CONTAINS, repository, cycle, weakest));
        members.forEach(member -> sink.emit(Relationship.of(RelationshipTypes.MEMBER_OF, member, cycle, weakest)));
    }
}
