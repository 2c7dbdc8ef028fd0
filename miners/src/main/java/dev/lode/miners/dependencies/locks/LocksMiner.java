package dev.lode.miners.dependencies.locks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.auto.service.AutoService;
import dev.lode.miners.dependencies.Library;
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
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceFiles;
import java.io.IOException;
import java.util.List;

/** Reads the versions that lock files of npm, yarn, pnpm, Poetry, uv, PDM and Pipenv pin, those that others bring included. */
@AutoService(Miner.class)
public final class LocksMiner implements Miner {

    private static final List<String> FILES = List.of(
            "{package-lock,npm-shrinkwrap}.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "{poetry,uv,pdm}.lock",
            "Pipfile.lock");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "locks",
                1,
                "Versions of libraries that lock files pin.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.LIBRARY, RelationshipTypes.LOCKS),
                FILES);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        new SourceFiles(checkout, FILES).forEach(sink, (file, text, into) -> {
            if (!file.path().contains("node_modules/")) {
                read(repository, file, text, into);
            }
        });
    }

    private static void read(String repository, FileEntry file, String text, FactSink sink) throws IOException {
        Pins pins = new Pins();
        try {
            switch (file.name()) {
                case "yarn.lock" -> YarnLock.read(text, pins);
                case "pnpm-lock.yaml" -> PnpmLock.read(text, pins);
                case "Pipfile.lock" -> JsonLock.pipenv(text, pins);
                case "package-lock.json", "npm-shrinkwrap.json" -> JsonLock.npm(text, pins);
                default -> PackageTables.read(text, pins);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            sink.report(Issue.warning("PARSE_FAILED", file.path(), line, problem));
            return;
        }
        pins.all().forEach(pin -> emit(repository, file.path(), pin, sink));
    }

    private static void emit(String repository, String path, Pins.Pin pin, FactSink sink) {
        Library library = pin.library();
        sink.emit(Node.of(Keys.library(library.purl()))
                .with("ecosystem", library.ecosystem())
                .with("name", library.name()));
        sink.emit(Relationship.of(
                        RelationshipTypes.LOCKS,
                        Keys.repository(repository),
                        Keys.library(library.purl()),
                        Evidence.resolved(path, pin.line()))
                .with("declared_in", path)
                .with("versions", List.copyOf(pin.versions())));
    }
}
