package dev.lode.analyzers.imports;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The modules of all repositories, by name and by file. */
final class Modules {

    private final Map<String, SortedSet<String>> repositories = new HashMap<>();
    private final Map<NodeKey, NodeKey> byFile = new HashMap<>();

    void module(Node module) {
        NodeKey key = module.key();
        repositories
                .computeIfAbsent(id(key.text("language"), key.text("name")), absent -> new TreeSet<>())
                .add(key.text("repository"));
    }

    /** After all modules. */
    void defines(Relationship defines) {
        byFile.put(defines.start(), defines.end());
    }

    /** The module that a file is, or is part of. */
    Optional<NodeKey> of(NodeKey file) {
        return Optional.ofNullable(byFile.get(file));
    }

    boolean has(String repository, String language, String name) {
        return holders(language, name).contains(repository);
    }

    /** The repositories that have a module of that name. */
    SortedSet<String> holders(String language, String name) {
        return repositories.getOrDefault(id(language, name), Collections.emptySortedSet());
    }

    static NodeKey key(String repository, String language, String name) {
        return Keys.module(repository, language, name);
    }

    private static String id(String language, String name) {
        return language + " " + name;
    }
}
