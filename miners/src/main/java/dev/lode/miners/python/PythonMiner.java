package dev.lode.miners.python;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Python modules, classes, functions, fields, imports and calls, as CPython's own parser sees them, and the definitions
 * of the repository that the calls lead to. A file with syntax errors yields
 * what stands outside of them and an issue.
 */
@AutoService(Miner.class)
public final class PythonMiner implements Miner {

    private static final List<String> FILES = List.of("*.{py,pyi,pyw}", "*.ipynb");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "python",
                4,
                "Modules, classes, functions, fields, imports and calls of Python sources and stubs.",
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
        List<ReadFile> files = read(checkout, sink);
        Modules modules = new Modules(repository, "python");
        files.forEach(file -> modules.add(file.code().name(), file.documented()));
        modules.emit(sink);
        PythonCalls calls = new PythonCalls(repository, files);
        calls.emit(CallGraph.of(calls.codes()), sink);
    }

    /** Tells what the files say; the result is in the order of their paths, whoever read them. */
    static List<ReadFile> read(Checkout checkout, FactSink sink) {
        List<ReadFile> files = Collections.synchronizedList(new ArrayList<>());
        try (Grammar grammar = PythonReader.grammar()) {
            ModuleNames names = ModuleNames.of(checkout.files());
            String repository = checkout.revision().repository();
            new SourceFiles(checkout, FILES)
                    .spread(sink, () -> new PythonReader(repository, names, grammar.another(), files::add));
        } catch (GrammarUnavailableException e) {
            sink.report(e.issue(""));
        }
        return files.stream()
                .sorted(Comparator.comparing(file -> file.code().path()))
                .toList();
    }
}
