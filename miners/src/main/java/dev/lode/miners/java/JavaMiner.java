package dev.lode.miners.java;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Modules;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.List;

/** Java packages, types, methods, constructors and imports. */
@AutoService(Miner.class)
public final class JavaMiner implements Miner {

    private static final List<String> FILES = List.of("*.java");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "java",
                1,
                "Packages, types, methods, constructors and imports of Java sources.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.REPOSITORY,
                        NodeTypes.FILE,
                        NodeTypes.MODULE,
                        NodeTypes.TYPE,
                        NodeTypes.FUNCTION,
                        NodeTypes.IMPORT,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.DEFINES,
                        RelationshipTypes.DECLARES),
                FILES);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        Modules packages = new Modules(repository, "java");
        try (JavaSource source = new JavaSource(repository, packages)) {
            new SourceFiles(checkout, FILES).forEach(sink, source::read);
        }
        packages.emit(sink);
    }
}
