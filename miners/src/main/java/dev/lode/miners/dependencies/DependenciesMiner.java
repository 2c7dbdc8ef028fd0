package dev.lode.miners.dependencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.auto.service.AutoService;
import dev.lode.miners.code.xml.RejectedFileException;
import dev.lode.miners.code.xml.XmlElement;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the libraries that build files state: Maven, pip and pyproject, npm, Go. Of a library that one file states twice the
 * first counts. Copies of other people's packages ({@code node_modules}, Go's {@code vendor}) are left out.
 */
@AutoService(Miner.class)
public final class DependenciesMiner implements Miner {

    private static final List<String> REQUIREMENTS =
            List.of("*requirements*.txt", "**/requirements/*.txt", "**/requirements/**/*.txt");
    private static final List<String> OTHERS = List.of("pyproject.toml", "setup.cfg", "package.json", "go.mod");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "dependencies",
                2,
                "Libraries that pom.xml, requirements files, pyproject.toml, setup.cfg, package.json and go.mod state.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.LIBRARY, RelationshipTypes.DEPENDS_ON, RelationshipTypes.PUBLISHES),
                List.of(
                        "pom.xml",
                        "*requirements*.txt",
                        "**/requirements/*.txt",
                        "pyproject.toml",
                        "setup.cfg",
                        "package.json",
                        "go.mod"));
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        PomTree poms = new PomTree();
        new SourceFiles(checkout, List.of("pom.xml")).forEach(sink, (file, text, into) -> pom(file, text, poms, into));
        poms.all().forEach(pom -> emit(repository, pom.path(), poms.resolve(pom), sink));
        new SourceFiles(checkout, OTHERS).forEach(sink, (file, text, into) -> {
            if (isOwn(file.path())) {
                other(repository, file, text, into);
            }
        });
        requirements(checkout, repository, sink);
    }

    private static boolean isOwn(String path) {
        return !path.contains("node_modules/") && !(path.endsWith("go.mod") && ("/" + path).contains("/vendor/"));
    }

    private static void pom(FileEntry file, String text, PomTree poms, FactSink sink) {
        try {
            poms.add(Pom.of(file.path(), XmlElement.parse(text)));
        } catch (RejectedFileException e) {
            sink.report(Issue.warning(e.code, file.path(), e.line, String.valueOf(e.getMessage())));
        }
    }

    private static void other(String repository, FileEntry file, String text, FactSink sink) throws IOException {
        try {
            BuildFile read = switch (file.name()) {
                case "pyproject.toml" -> PyprojectFile.parse(text);
                case "setup.cfg" -> SetupConfigFile.parse(text);
                case "go.mod" -> GoModFile.parse(text);
                default -> PackageJsonFile.parse(text);
            };
            emit(repository, file.path(), read, sink);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            sink.report(Issue.warning("PARSE_FAILED", file.path(), line, problem));
        }
    }

    /** Requirements files may have any name when another includes them. */
    private static void requirements(Checkout checkout, String repository, FactSink sink) {
        Set<String> done = new HashSet<>();
        Set<String> next = new TreeSet<>();
        List<String> globs = REQUIREMENTS;
        while (!globs.isEmpty()) {
            new SourceFiles(checkout, globs).forEach(sink, (file, text, into) -> {
                if (done.add(file.path())) {
                    RequirementsFile read = RequirementsFile.parse(text);
                    emit(repository, file.path(), read.file(), into);
                    for (String include : read.includes()) {
                        next.add(RelativePath.resolve(file.path(), include));
                    }
                }
            });
            next.removeAll(done);
            Set<String> known = new HashSet<>();
            checkout.files().forEach(file -> known.add(file.path()));
            next.retainAll(known);
            globs = next.stream()
                    .map(path -> path.contains("/") ? path : "**/" + path)
                    .toList();
            next.clear();
        }
    }

    private static void emit(String repository, String path, BuildFile file, FactSink sink) {
        NodeKey from = Keys.repository(repository);
        file.publishes().ifPresent(own -> {
            sink.emit(node(own.library()));
            sink.emit(Relationship.of(
                            RelationshipTypes.PUBLISHES,
                            from,
                            Keys.library(own.library().purl()),
                            Evidence.resolved(path, own.line()))
                    .with("declared_in", path));
        });
        Set<String> stated = new HashSet<>();
        for (Declaration use : file.uses()) {
            if (stated.add(use.library().purl())) {
                sink.emit(node(use.library()));
                sink.emit(relationship(from, use, path));
            }
        }
        for (BuildFile.Problem problem : file.problems()) {
            sink.report(Issue.warning("PARSE_FAILED", path, problem.line(), problem.message()));
        }
    }

    private static Node node(Library library) {
        return Node.of(Keys.library(library.purl()))
                .with("ecosystem", library.ecosystem())
                .with("name", library.name());
    }

    private static Relationship relationship(NodeKey from, Declaration use, String path) {
        Relationship relationship = Relationship.of(
                        RelationshipTypes.DEPENDS_ON,
                        from,
                        Keys.library(use.library().purl()),
                        Evidence.resolved(path, use.line()))
                .with("kind", "library")
                .with("declared_in", path);
        relationship = use.constraint().isEmpty() ? relationship : relationship.with("constraint", use.constraint());
        return use.scope().isEmpty() ? relationship : relationship.with("scope", use.scope());
    }
}
