package dev.lode.miners.python;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.miners.python.calls.ModuleCode;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.treesitter.TreeSitterPython;

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
                3,
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
        PythonCalls calls = new PythonCalls(checkout.revision().repository());
        CallGraph graph = CallGraph.of(read(checkout, calls, sink));
        calls.emit(graph, sink);
    }

    /** Tells what the files say one by one; the result is what they do. */
    static List<ModuleCode> read(Checkout checkout, PythonCalls calls, FactSink sink) {
        String repository = checkout.revision().repository();
        List<ModuleCode> codes = new ArrayList<>();
        ModuleNames names = ModuleNames.of(checkout.files());
        Modules modules = new Modules(repository, "python");
        try (Grammar grammar = Grammar.open(TreeSitterPython::new, PythonFile.QUERY)) {
            new SourceFiles(checkout, FILES).forEach(sink, (entry, decoded, facts) -> {
                boolean isNotebook = entry.path().endsWith(".ipynb");
                ModuleName module = isNotebook ? ModuleName.NONE : names.of(entry.path());
                String text = isNotebook ? NotebookText.of(decoded) : PythonText.of(decoded);
                CodeFile file = new CodeFile(repository, entry.path(), "python", module.name(), text, facts);
                file.module(1);
                NodeKey key = file.top().declaredBy();
                if (key != null) {
                    calls.module(entry.path(), key);
                }
                PythonFile reader = new PythonFile(entry.path(), module, file, calls);
                reader.read(text, grammar);
                modules.add(module.name(), reader.isDocumented());
                codes.add(reader.code(module.name()));
            });
        } catch (GrammarUnavailableException e) {
            sink.report(e.issue(""));
        }
        modules.emit(sink);
        return codes;
    }
}
