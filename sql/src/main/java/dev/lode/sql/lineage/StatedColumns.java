package dev.lode.sql.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns a statement says that its relations have, for it qualifies them: were it not so, it would not run. */
final class StatedColumns {

    private final Set<String> columns = new HashSet<>();

    void add(Relation relation, String column) {
        columns.add(key(relation, column));
    }

    /** The only relation that is said to have a column: were there two, the name alone would not do. */
    @Nullable
    Relation only(String name, List<Relation> relations) {
        Relation found = null;
        for (Relation relation : relations) {
            if (columns.contains(key(relation, name)) && relation.shape().mayHave(name) && !relation.hidden()) {
                if (found != null) {
                    return null;
                }
                found = relation;
            }
        }
        return found;
    }

    private static String key(Relation relation, String column) {
        return relation.alias() + '.' + column;
    }
}
