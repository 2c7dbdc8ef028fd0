package dev.lode.analyzers.history;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The people of a repository by number; bots are nobody. Numbers stand for one pass and mean nothing else. */
public final class People {

    /** A bot, or somebody who is not known. */
    public static final int NOBODY = -1;

    private final Set<String> bots = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    People(Facts known) {
        try (Stream<Node> people = known.nodes(NodeTypes.PERSON)) {
            people.filter(person -> person.flag("bot"))
                    .forEach(bot -> bots.add(bot.key().text("email")));
        }
    }

    /** @param key of the person, its email */
    public int number(String key) {
        if (key.isEmpty() || bots.contains(key)) {
            return NOBODY;
        }
        return numbers.computeIfAbsent(key, absent -> {
            keys.add(absent);
            return keys.size() - 1;
        });
    }

    public String key(int number) {
        return keys.get(number);
    }
}
