package dev.lode.miners.dependencies;

import dev.lode.miners.code.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The POMs of one repository, resolved among themselves: parents, managed versions, imported POMs, properties. What
 * another repository would have to say stays as written. Chains are cut after a fixed length, so cycles end.
 */
final class PomTree {

    private static final int LONGEST_CHAIN = 20;
    private static final int MOST_SUBSTITUTIONS = 50;
    private static final int LONGEST_VALUE = 2_000;

    private final Map<String, Pom> byPath = new TreeMap<>();
    private final Map<String, Pom> byCoordinates = new TreeMap<>();

    void add(Pom pom) {
        byPath.put(pom.path(), pom);
        byCoordinates.putIfAbsent(pom.coordinates(), pom);
    }

    List<Pom> all() {
        return List.copyOf(byPath.values());
    }

    BuildFile resolve(Pom pom) {
        List<Pom> chain = chain(pom);
        Map<String, String> properties = properties(chain);
        Map<String, XmlElement> managed = managed(chain, properties);
        List<Declaration> uses = new ArrayList<>();
        for (XmlElement dependency : pom.dependencies()) {
            declare(dependency, managed, properties).ifPresent(uses::add);
        }
        for (XmlElement imported : pom.managed()) {
            if (imported.text("scope").equals("import")) {
                declare(imported, Map.of(), properties).ifPresent(uses::add);
            }
        }
        pom.parent()
                .filter(parent -> chain.size() == 1)
                .ifPresent(parent -> uses.add(new Declaration(
                        Library.maven(parent.group(), parent.artifact()), parent.version(), "parent", parent.line())));
        Optional<Declaration> publishes = pom.artifact().isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(
                        Library.maven(value(pom.group(), properties), value(pom.artifact(), properties)),
                        "",
                        "",
                        pom.line()));
        return new BuildFile(publishes, uses, List.of());
    }

    private static Optional<Declaration> declare(
            XmlElement dependency, Map<String, XmlElement> managed, Map<String, String> properties) {
        String group = value(dependency.text("groupId"), properties);
        String artifact = value(dependency.text("artifactId"), properties);
        if (artifact.isEmpty()) {
            return Optional.empty();
        }
        Optional<XmlElement> management = Optional.ofNullable(managed.get(group + ":" + artifact));
        String version = stated(dependency, management, "version");
        String scope = stated(dependency, management, "scope");
        return Optional.of(new Declaration(
                Library.maven(group, artifact),
                value(version, properties),
                scope.isEmpty() ? "compile" : value(scope, properties),
                dependency.line));
    }

    private static String stated(XmlElement dependency, Optional<XmlElement> management, String name) {
        String own = dependency.text(name);
        return own.isEmpty() ? management.map(element -> element.text(name)).orElse("") : own;
    }

    /** The POM, its parent, and so on, as far as they are in the repository. */
    private List<Pom> chain(Pom pom) {
        List<Pom> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Pom> next = Optional.of(pom);
        while (next.isPresent()
                && chain.size() < LONGEST_CHAIN
                && seen.add(next.get().path())) {
            chain.add(next.get());
            next = parent(next.get());
        }
        return chain;
    }

    private Optional<Pom> parent(Pom pom) {
        if (pom.parent().isEmpty()) {
            return Optional.empty();
        }
        Pom.Parent parent = pom.parent().get();
        String path = RelativePath.resolve(pom.path(), parent.relativePath());
        Pom beside = byPath.get(path.endsWith(".xml") ? path : path.isEmpty() ? "pom.xml" : path + "/pom.xml");
        if (beside != null && beside.artifact().equals(parent.artifact())) {
            return Optional.of(beside);
        }
        return Optional.ofNullable(byCoordinates.get(parent.group() + ":" + parent.artifact()));
    }

    private static Map<String, String> properties(List<Pom> chain) {
        Map<String, String> properties = new TreeMap<>();
        for (Pom pom : chain.reversed()) {
            properties.putAll(pom.properties());
        }
        Pom own = chain.getFirst();
        for (String prefix : List.of("project.", "pom.", "")) {
            properties.putIfAbsent(prefix + "groupId", own.group());
            properties.putIfAbsent(prefix + "artifactId", own.artifact());
            properties.putIfAbsent(prefix + "version", own.version());
        }
        own.parent().ifPresent(parent -> {
            properties.putIfAbsent("project.parent.groupId", parent.group());
            properties.putIfAbsent("project.parent.version", parent.version());
        });
        return properties;
    }

    private Map<String, XmlElement> managed(List<Pom> chain, Map<String, String> properties) {
        Map<String, XmlElement> managed = new TreeMap<>();
        for (Pom pom : chain) {
            for (XmlElement entry : pom.managed()) {
                String name =
                        value(entry.text("groupId"), properties) + ":" + value(entry.text("artifactId"), properties);
                managed.putIfAbsent(name, entry);
                Pom imported = entry.text("scope").equals("import") ? byCoordinates.get(name) : null;
                if (imported != null) {
                    Map<String, String> own = properties(chain(imported));
                    imported.managed()
                            .forEach(inner -> managed.putIfAbsent(
                                    value(inner.text("groupId"), own) + ":" + value(inner.text("artifactId"), own),
                                    inner));
                }
            }
        }
        return managed;
    }

    /** Properties put in; one that is unknown, or whose value leads back to itself, stays as written. */
    static String value(String text, Map<String, String> properties) {
        String value = text;
        int from = 0;
        for (int i = 0; i < MOST_SUBSTITUTIONS; i++) {
            int open = value.indexOf("${", from);
            int close = open < 0 ? -1 : value.indexOf('}', open);
            if (close < 0) {
                return value;
            }
            String known = properties.get(value.substring(open + 2, close));
            if (known == null) {
                from = close;
            } else {
                value = value.substring(0, open) + known + value.substring(close + 1);
                if (value.length() > LONGEST_VALUE) {
                    return text;
                }
            }
        }
        return text;
    }
}
