package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a function or method.
 *
 * @param name of what is called, without what it is a member of
 * @param object what it is a member of
 * @param named arguments by keyword
 */
record Call(
        String name,
        Optional<SyntaxNode> object,
        List<SyntaxNode> positional,
        Map<String, SyntaxNode> named,
        SyntaxNode node) {

    /** No name of a session, a cursor or a table class is behind more text. */
    private static final int LONGEST_RECEIVER = 2_000;

    /** The text before the name, without blanks: {@code spark.read}; empty where that is a long chain of calls. */
    String receiver() {
        return object.filter(node -> node.end() - node.start() <= LONGEST_RECEIVER)
                .map(node -> node.text().replaceAll("\\s+", ""))
                .orElse("");
    }

    /** The argument of a keyword, else the one of a place. */
    Optional<SyntaxNode> argument(int place, String... keywords) {
        for (String keyword : keywords) {
            if (named.containsKey(keyword)) {
                return Optional.ofNullable(named.get(keyword));
            }
        }
        return place < positional.size() ? Optional.of(positional.get(place)) : Optional.empty();
    }
}
