package dev.lode.miners.structure;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.List;

/**
 * Modules, types, functions, variables and imports of the languages that are read by a query each: TypeScript and
 * JavaScript as their compiler sees them, with what their calls lead to; others by what their grammars know. A file with syntax errors yields what
 * stands outside of them and an issue.
 */
@AutoService(Miner.class)
public final class StructureMiner implements Miner {

    private static final List<String> FILES = Language.files();

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "structure",
                5,
                "Types, functions, fields and imports of TypeScript, JavaScript, Go, Scala, Kotlin, C#, Rust, Ruby, PHP,"
                        + " C, C++ and shell; calls of TypeScript and JavaScript, with the definitions that they lead"
                        + " to.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.REPOSITORY,
                        NodeTypes.FILE,
                        NodeTypes.MODULE,
                        NodeTypes.TYPE,
                        NodeTypes.FUNCTION,
                        NodeTypes.VARIABLE,
                        NodeTypes.IMPORT,
                        NodeTypes.CALL,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.DEFINES,
                        RelationshipTypes.DECLARES,
                        RelationshipTypes.CALLS,
                        RelationshipTypes.EXTENDS),
                FILES);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        WholeRepository whole = new WholeRepository(repository);
        new SourceFiles(checkout, FILES).spread(sink, () -> new Structures(repository, whole));
        whole.tell(checkout, sink);
    }
}
