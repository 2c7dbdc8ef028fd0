package dev.lode.miners.runtimes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.auto.service.AutoService;
import dev.lode.miners.code.YamlValue;
import dev.lode.miners.code.xml.RejectedFileException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the runtimes, tools, systems and base images that a repository states, in container, build, version and CI files.
 * What one file states twice in the same words counts as one statement, with the first line that says it outright.
 */
@AutoService(Miner.class)
public final class RuntimesMiner implements Miner {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "runtimes",
                2,
                "Versions of runtimes and base images that container, build, version and CI files state.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.RUNTIME, RelationshipTypes.RUNS_ON),
                KnownFiles.GLOBS);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        new SourceFiles(checkout, KnownFiles.GLOBS).forEach(sink, (file, text, into) -> {
            Optional<KnownFiles.Kind> kind = KnownFiles.of(file.path());
            if (kind.isPresent() && !file.path().contains("node_modules/")) {
                read(repository, file, kind.get(), text, into);
            }
        });
    }

    private static void read(String repository, FileEntry file, KnownFiles.Kind kind, String text, FactSink sink)
            throws Exception {
        Statements statements = new Statements(file.path());
        try {
            kind.reader().read(text, statements);
            emit(repository, file.path(), kind.source(), statements, sink);
        } catch (YamlValue.Refused e) {
            sink.report(Issue.warning(e.code, file.path(), e.line, String.valueOf(e.getMessage())));
        } catch (RejectedFileException e) {
            sink.report(Issue.warning(e.code, file.path(), e.line, String.valueOf(e.getMessage())));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            sink.report(Issue.warning("PARSE_FAILED", file.path(), line, problem));
        }
    }

    private static void emit(String repository, String path, String source, Statements read, FactSink sink) {
        Map<List<String>, Statement> surest = new LinkedHashMap<>();
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        for (Statement statement : read.all()) {
            List<String> same = List.of(statement.name(), statement.version().canonical(), statement.stated());
            times.merge(same, 1, Integer::sum);
            surest.merge(same, statement, (known, other) -> other.confidence() > known.confidence() ? other : known);
        }
        surest.forEach((same, statement) -> {
            NodeKey runtime = Keys.runtime(statement.name(), statement.version().canonical());
            sink.emit(node(runtime, statement));
            sink.emit(relationship(repository, path, source, runtime, statement)
                    .with("times", times.getOrDefault(same, 1)));
        });
        read.issues().forEach(sink::report);
    }

    private static Node node(NodeKey key, Statement statement) {
        Node node = Node.of(key).with("kind", statement.kind());
        return !statement.kind().equals("image") && statement.version().rank().isPresent()
                ? node.with("rank", statement.version().rank().getAsInt())
                : node;
    }

    private static Relationship relationship(
            String repository, String path, String source, NodeKey runtime, Statement statement) {
        Evidence evidence = statement.confidence() < 1
                ? Evidence.inferred(statement.confidence(), path, statement.line())
                : Evidence.resolved(path, statement.line());
        return Relationship.of(RelationshipTypes.RUNS_ON, Keys.repository(repository), runtime, evidence)
                .with("declared_in", path)
                .with("source", source)
                .with("stated", statement.stated())
                .with("form", statement.version().form().word());
    }
}
