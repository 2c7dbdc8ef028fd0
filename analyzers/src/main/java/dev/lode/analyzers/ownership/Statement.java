package dev.lode.analyzers.ownership;

import dev.lode.analyzers.history.People;
import dev.lode.analyzers.history.Share;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.Set;

/**
 * What is said of a scope that people changed.
 *
 * @param active keys of those who are still there
 */
record Statement(People people, Set<String> active, FactSink sink) {

    void emit(NodeKey scope, Owners owners) {
        List<Holding> ranked = owners.ranked(people);
        if (ranked.isEmpty()) {
            return;
        }
        long total = owners.total(Holding::commits);
        long total12m = owners.total(Holding::commits12m);
        sink.emit(describe(scope, owners, ranked, total, total12m));
        if (!scope.type().equals(NodeTypes.DIRECTORY)) {
            ranked.forEach(holding -> sink.emit(owns(scope, holding, holding == ranked.getFirst(), total, total12m)));
        }
    }

    private Node describe(NodeKey scope, Owners owners, List<Holding> ranked, long total, long total12m) {
        Holding main = ranked.getFirst();
        Node node = Node.of(scope)
                .with("main_developer", people.key(main.person()))
                .with("main_share", Share.of(main.commits(), total))
                .with("carriers", owners.carriers(Holding::commits))
                .with("knowledge_loss", Share.of(owners.total(this::lost), total));
        if (total12m > 0) {
            node = node.with("carriers_12m", owners.carriers(Holding::commits12m));
        }
        return owners.files().isEmpty() ? node : node.with("bus_factor", TruckFactor.of(owners.files(), people::key));
    }

    private long lost(Holding holding) {
        return active.contains(people.key(holding.person())) ? 0 : holding.commits();
    }

    private Relationship owns(NodeKey scope, Holding holding, boolean main, long total, long total12m) {
        NodeKey person = NodeKey.of(NodeTypes.PERSON).and("email", people.key(holding.person()));
        Relationship owns = Relationship.of(RelationshipTypes.OWNS, person, scope, Evidence.resolved())
                .with("commits", holding.commits())
                .with("share", Share.of(holding.commits(), total))
                .with("commits_12m", holding.commits12m())
                .with("main", main);
        if (total12m > 0) {
            owns = owns.with("share_12m", Share.of(holding.commits12m(), total12m));
        }
        return holding.first().isEmpty()
                ? owns
                : owns.with("first_change_at", holding.first()).with("last_change_at", holding.last());
    }
}
