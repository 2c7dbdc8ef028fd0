package dev.lode.miners.java;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Modules;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Java packages, types, methods, constructors, fields and imports, and what calls lead to, as the compiler of the running
 * JDK attributes them.
 */
@AutoService(Miner.class)
public final class JavaMiner implements Miner {

    private static final List<String> FILES = List.of("*.java");

    private static final String NO_COMPILER =
            "of Java only types, methods and imports are told: this Java has no compiler, it needs a JDK";

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "java",
                2,
                "Packages, types, methods, constructors, fields, imports and calls of Java sources.",
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
        Modules packages = new Modules(repository, "java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaCalls calls = new JavaCalls(repository);
        try (JavaSource source = new JavaSource(repository, packages, calls, compiler)) {
            new SourceFiles(checkout, FILES).forEach(sink, source::read);
        }
        packages.emit(sink);
        if (compiler == null) {
            sink.report(Issue.warning("NO_COMPILER", "", 0, NO_COMPILER));
        } else {
            calls.tell(compiler, checkout, sink);
        }
    }
}
