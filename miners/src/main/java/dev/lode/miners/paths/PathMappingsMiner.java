package dev.lode.miners.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.auto.service.AutoService;
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
import java.util.List;

/**
 * Reads the rules by which names in imports stand for paths: {@code paths} and {@code baseUrl} of TypeScript's settings,
 * the entries of npm packages, modules of Go and crates of Rust. Which file a name then means is not decided here.
 * Copies of other people's packages ({@code node_modules}, {@code vendor}) are left out.
 */
@AutoService(Miner.class)
public final class PathMappingsMiner implements Miner {

    private static final List<String> SETTINGS = List.of("tsconfig*.json", "jsconfig*.json");
    private static final List<String> PACKAGES = List.of("package.json", "go.mod", "Cargo.toml");
    private static final int LONGEST = 1_000;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "path-mappings",
                1,
                "Rules of tsconfig.json, package.json, go.mod and Cargo.toml by which imported names stand for paths.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.PATH_MAPPING, RelationshipTypes.CONTAINS),
                List.of("tsconfig*.json", "jsconfig*.json", "package.json", "go.mod", "Cargo.toml"));
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        CompilerSettings settings = new CompilerSettings();
        new SourceFiles(checkout, SETTINGS).forEach(sink, (file, text, into) -> {
            if (isOwn(file.path())) {
                guarded(file, into, () -> settings.add(file.path(), text));
            }
        });
        settings.mappings().forEach((path, mappings) -> emit(repository, path, mappings, sink));
        new SourceFiles(checkout, PACKAGES).forEach(sink, (file, text, into) -> {
            if (isOwn(file.path())) {
                emit(repository, file.path(), mappings(file, text), into);
            }
        });
    }

    private static boolean isOwn(String path) {
        return !path.contains("node_modules/") && !("/" + path).contains("/vendor/");
    }

    /** What is no JSON has no rules; the reader of dependencies says so of {@code package.json}. */
    private static List<Mapping> mappings(FileEntry file, String text) throws IOException {
        return switch (file.name()) {
            case "go.mod" -> GoModule.of(file.path(), text);
            case "Cargo.toml" -> RustCrate.of(file.path(), text);
            default -> PackageEntries.of(file.path(), text);
        };
    }

    /** What reads one file. */
    @FunctionalInterface
    private interface Reading {
        void read() throws IOException;
    }

    private static void guarded(FileEntry file, FactSink sink, Reading reading) throws IOException {
        try {
            reading.read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            sink.report(Issue.warning("PARSE_FAILED", file.path(), line, problem));
        }
    }

    private static void emit(String repository, String path, List<Mapping> mappings, FactSink sink) {
        for (Mapping mapping : mappings) {
            boolean fits = mapping.pattern().length() <= LONGEST
                    && mapping.targets().stream().allMatch(target -> target.length() <= LONGEST);
            if (fits) {
                NodeKey key = Keys.pathMapping(repository, path, mapping.kind(), mapping.pattern());
                sink.emit(Node.of(key).with("targets", mapping.targets()));
                sink.emit(Relationship.of(
                        RelationshipTypes.CONTAINS,
                        Keys.file(repository, path),
                        key,
                        Evidence.resolved(path, mapping.line())));
            }
        }
    }
}
