package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean in one SELECT: its relations, the aliases of its columns, and the scope around it. */
final class Scope {

    /** When an alias of the select list is meant. */
    enum Aliases {
        /** Before any column. */
        FIRST,
        /** Where no relation is known to have a column of that name. */
        BEFORE_GUESSES,
        /** Where no relation can have one. */
        LAST
    }

    private final @Nullable Scope outer;
    private final boolean fields;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, List<ColumnSource>> merged = new LinkedHashMap<>();
    private final Map<String, List<ColumnSource>> aliases = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final StatedColumns stated = new StatedColumns();
    private Aliases mode = Aliases.LAST;

    /**
     * @param fields true where a dot may stand between a column and its fields
     */
    Scope(@Nullable Scope outer, boolean fields) {
        this.outer = outer;
        this.fields = fields;
    }

    List<Relation> relations() {
        return relations;
    }

    Map<String, List<ColumnSource>> merged() {
        return merged;
    }

    void alias(String name, List<ColumnSource> sources) {
        aliases.putIfAbsent(name, sources);
    }

    void aliases(Aliases now) {
        mode = now;
    }

    /** Sources of a column by its name. */
    List<ColumnSource> column(String name, int offset) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            List<ColumnSource> found = scope.own(name, offset);
            if (found != null) {
                return found;
            }
        }
        return Sources.unknown(name, offset, ColumnSource.UNKNOWN_COLUMNS);
    }

    private @Nullable List<ColumnSource> own(String name, int offset) {
        List<ColumnSource> alias = aliases.get(name);
        if (alias != null && mode == Aliases.FIRST) {
            return alias;
        }
        List<ColumnSource> known = known(name, offset);
        if (known != null) {
            return known;
        }
        if (alias != null && mode == Aliases.BEFORE_GUESSES && !taken.contains(name)) {
            return alias;
        }
        List<ColumnSource> possible = possible(name, offset);
        return possible == null ? row(name, alias, offset) : possible;
    }

    /** The alias of a relation stands for its whole row. */
    private @Nullable List<ColumnSource> row(String name, @Nullable List<ColumnSource> alias, int offset) {
        if (alias != null) {
            return alias;
        }
        for (Relation relation : relations) {
            if (relation.called(name)) {
                Sources all = new Sources();
                for (Output output : relation.shape().outputs()) {
                    all.addAll(Shape.at(output.sources(), offset), Transformation.TRANSFORMATION);
                }
                return all.list();
            }
        }
        return null;
    }

    private @Nullable List<ColumnSource> known(String name, int offset) {
        List<ColumnSource> both = merged.get(name);
        if (both != null) {
            return Shape.at(both, offset);
        }
        Relation found = null;
        for (Relation relation : relations) {
            if (relation.shape().has(name)) {
                if (found != null && !relation.hidden() && !found.hidden()) {
                    return Sources.unknown(name, offset, ColumnSource.AMBIGUOUS);
                }
                found = found == null || found.hidden() ? relation : found;
            }
        }
        return found == null ? null : found.shape().column(name, offset);
    }

    private @Nullable List<ColumnSource> possible(String name, int offset) {
        Relation strong = null;
        Relation weak = null;
        boolean several = false;
        for (Relation relation : relations) {
            if (!relation.shape().mayHave(name)) {
                continue;
            }
            if (relation.weak() || relation.hidden()) {
                weak = weak == null ? relation : weak;
            } else {
                several |= strong != null;
                strong = relation;
            }
        }
        if (several) {
            strong = stated.only(name, relations);
            if (strong == null) {
                return Sources.unknown(name, offset, ColumnSource.AMBIGUOUS);
            }
        }
        Relation found = strong == null ? weak : strong;
        if (found == null) {
            return null;
        }
        taken.add(name);
        return found.shape().column(name, offset);
    }

    /** Notes which columns an expression says that a relation has. */
    void state(Expression expression) {
        for (Term term : expression.terms()) {
            if (term instanceof Term.Reference reference && reference.parts().size() > 1) {
                Relation relation = relation(reference.parts().getFirst(), true);
                if (relation != null) {
                    stated.add(relation, reference.parts().get(1));
                }
            }
        }
    }

    /** Sources of a dotted name: a qualifier, a column, and fields of its value. */
    List<ColumnSource> qualified(List<String> parts, int offset) {
        List<ColumnSource> found = byQualifier(parts, offset, true);
        if (found == null) {
            found = byQualifier(parts, offset, false);
        }
        if (found == null) {
            found = byField(parts.getFirst(), offset);
        }
        return found == null ? Sources.unknown(String.join(".", parts), offset, ColumnSource.UNKNOWN_TABLE) : found;
    }

    private @Nullable List<ColumnSource> byQualifier(List<String> parts, int offset, boolean strict) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (int length = Math.min(parts.size() - 1, 4); length > 0; length--) {
                Relation relation = scope.relation(String.join(".", parts.subList(0, length)), strict);
                if (relation != null) {
                    List<ColumnSource> sources = relation.column(parts.get(length), offset);
                    return Sources.through(
                            sources,
                            parts.size() > length + 1 ? Transformation.TRANSFORMATION : Transformation.IDENTITY);
                }
            }
        }
        return null;
    }

    private @Nullable Relation relation(String qualifier, boolean strict) {
        for (Relation relation : relations) {
            if (strict ? relation.called(qualifier) : relation.named(qualifier)) {
                return relation;
            }
        }
        return null;
    }

    /** The sources of all columns, or of those of one relation. */
    List<ColumnSource> all(String qualifier, int offset) {
        Relation one = qualifier.isEmpty() ? null : find(qualifier);
        if (one == null && !qualifier.isEmpty()) {
            return Sources.unknown(qualifier + ".*", offset, ColumnSource.UNKNOWN_TABLE);
        }
        Sources all = new Sources();
        for (Relation relation : one == null ? relations : List.of(one)) {
            for (Output output : relation.shape().outputs()) {
                all.addAll(Shape.at(output.sources(), offset), Transformation.IDENTITY);
            }
        }
        return all.list();
    }

    /** The relation of a qualifier, here or around. */
    @Nullable
    Relation find(String qualifier) {
        for (boolean strict : new boolean[] {true, false}) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                Relation relation = scope.relation(qualifier, strict);
                if (relation != null) {
                    return relation;
                }
            }
        }
        return null;
    }

    private @Nullable List<ColumnSource> byField(String column, int offset) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            List<ColumnSource> found = scope.known(column, offset);
            if (found == null && scope.fields) {
                found = scope.possible(column, offset);
            }
            if (found != null
                    && found.stream().noneMatch(source -> source.reason().equals(ColumnSource.AMBIGUOUS))) {
                return Sources.through(found, Transformation.TRANSFORMATION);
            }
        }
        return null;
    }
}
