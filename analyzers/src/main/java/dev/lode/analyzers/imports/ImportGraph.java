package dev.lode.analyzers.imports;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the imports of all files come to: relationships of modules and of repositories, and counts of the rest. */
final class ImportGraph {

    private static final int NAMES_IN_A_MESSAGE = 10;

    private final Modules modules;
    private final Map<NodeKey, Map<NodeKey, Imported>> imports = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> unknown = new TreeMap<>();
    private long standard;

    ImportGraph(Modules modules) {
        this.modules = modules;
    }

    void add(Node statement, Meaning meaning) {
        NodeKey key = statement.key();
        String repository = key.text("repository");
        switch (meaning) {
            case Meaning.Standard ignored -> standard++;
            case Meaning.Unknown ignored -> unknown(repository, key.text("name"));
            case Meaning.Part ignored -> {}
            case Meaning.Known known ->
                modules.of(Keys.file(repository, key.text("path"))).ifPresent(module -> relate(module, known, key));
        }
    }

    private void unknown(String repository, String name) {
        unknown.computeIfAbsent(repository, absent -> new TreeSet<>()).add(name);
    }

    private void relate(NodeKey module, Meaning.Known known, NodeKey statement) {
        int line = Math.toIntExact(Long.parseLong(statement.text("line")));
        Evidence evidence = new Evidence(known.found(), known.rounded(), statement.text("path"), line);
        for (NodeKey target : known.targets()) {
            if (!target.equals(module)) {
                imports.computeIfAbsent(module, absent -> new HashMap<>())
                        .merge(target, Imported.once(evidence), Imported::and);
            }
        }
    }

    void emit(FactSink sink) {
        RepositoryNeeds repositories = new RepositoryNeeds("import");
        imports.forEach((module, targets) -> targets.forEach((target, imported) -> {
            sink.emit(Relationship.of(RelationshipTypes.IMPORTS, module, target, imported.surest())
                    .with("imports", imported.count()));
            if (target.type().equals(NodeTypes.MODULE)) {
                repositories.add(
                        module.text("repository"), target.text("repository"), target.text("name"), imported.surest());
            } else if (imported.surest().found() == Evidence.Found.INFERRED) {
                emitLibrary(target, sink);
            }
        }));
        repositories.emit(sink);
        report(sink);
    }

    /** A library that no build file declares is nobody else's fact. */
    private static void emitLibrary(NodeKey library, FactSink sink) {
        String prefix = "pkg:pypi/";
        String purl = library.text("purl");
        if (purl.startsWith(prefix)) {
            sink.emit(Node.of(library).with("ecosystem", "pypi").with("name", purl.substring(prefix.length())));
        }
    }

    private void report(FactSink sink) {
        unknown.forEach((repository, names) -> {
            List<String> first = names.stream().limit(NAMES_IN_A_MESSAGE).toList();
            sink.report(Issue.warning(
                            "IMPORT_UNRESOLVED",
                            "",
                            0,
                            repository + ": no known module or library for " + names.size() + " imported names, as "
                                    + String.join(", ", first))
                    .in(repository));
        });
        if (standard > 0) {
            sink.report(Issue.info(
                    "IMPORT_STANDARD", "", 0, standard + " imports of the languages' own libraries are left out"));
        }
    }
}
