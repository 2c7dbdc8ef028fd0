package dev.lode.sql;

import java.util.List;
import java.util.Optional;

/** The table that takes the rows which a change of another one gives back: T-SQL's {@code OUTPUT … INTO log}. */
final class OutputTarget {

    private OutputTarget() {}

    /** Nothing where a statement gives no rows back, or gives them to a variable. */
    static Optional<DottedName> of(List<Token> tokens) {
        int output = tokens.getFirst().isAny("INSERT", "UPDATE", "DELETE", "MERGE", "WITH")
                ? Brackets.find(tokens, 1, "OUTPUT")
                : -1;
        int into = output < 0
                ? -1
                : Brackets.find(tokens, output, "INTO", "FROM", "WHERE", "VALUES", "SELECT", "SET", "OPTION", "WHEN");
        if (into < 0 || !tokens.get(into).is("INTO")) {
            return Optional.empty();
        }
        DottedName name = DottedName.at(tokens, into + 1);
        return name.parts() > 0 && !name.text().startsWith("@") ? Optional.of(name) : Optional.empty();
    }
}
