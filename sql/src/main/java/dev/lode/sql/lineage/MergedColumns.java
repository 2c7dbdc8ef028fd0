package dev.lode.sql.lineage;

import dev.lode.sql.syntax.FromItem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of USING and NATURAL, which come from both sides and stand once. */
final class MergedColumns {

    private final Scope scope;
    private final Influences influences;

    MergedColumns(Scope scope, Influences influences) {
        this.scope = scope;
        this.influences = influences;
    }

    /** @param before how many relations the scope had before this one */
    void add(FromItem.Joined joined, int before) {
        List<Relation> relations = scope.relations();
        if (before == 0 || before >= relations.size()) {
            return;
        }
        Relation right = relations.getLast();
        Set<String> names = new LinkedHashSet<>(joined.using());
        if (joined.natural()) {
            Set<String> left = new HashSet<>();
            relations
                    .subList(0, before)
                    .forEach(relation -> relation.shape().outputs().forEach(o -> left.add(o.name())));
            right.shape().outputs().stream()
                    .filter(output -> !output.star() && left.contains(output.name()))
                    .forEach(output -> names.add(output.name()));
        }
        for (String name : names) {
            merge(name, relations.subList(0, before), right, joined.offset());
        }
    }

    private void merge(String name, List<Relation> left, Relation right, int offset) {
        List<ColumnSource> sources = scope.merged().get(name);
        for (Relation relation : left) {
            if (sources == null && relation.shape().has(name)) {
                sources = relation.shape().column(name, -1);
            }
        }
        for (Relation relation : left) {
            if (sources == null && relation.shape().mayHave(name)) {
                sources = relation.shape().column(name, -1);
            }
        }
        List<ColumnSource> other = right.shape().column(name, -1);
        List<ColumnSource> both = sources == null ? other : Sources.both(sources, other);
        influences.add(Shape.at(both, offset), Role.JOIN);
        scope.merged().put(name, right.hidden() && sources != null ? sources : both);
    }
}
