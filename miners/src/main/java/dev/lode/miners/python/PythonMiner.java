package dev.lode.miners.python;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.util.List;
import org.treesitter.TreeSitterPython;

/**
 * Python modules, classes, functions and imports, as CPython's own parser sees them. A file with syntax errors yields
 * what stands outside of them and an issue.
 */
@AutoService(Miner.class)
public final class PythonMiner implements Miner {

    private static final List<String> FILES = List.of("*.{py,pyi,pyw}");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "python",
                2,
                "Modules, classes, functions and imports of Python sources and stubs.",
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
        ModuleNames names = ModuleNames.of(checkout.files());
        Modules modules = new Modules(repository, "python");
        try (Grammar grammar = Grammar.open(TreeSitterPython::new, PythonFile.QUERY)) {
            new SourceFiles(checkout, FILES).forEach(sink, (entry, decoded, facts) -> {
                String text = PythonText.of(decoded);
                ModuleName module = names.of(entry.path());
                CodeFile file = new CodeFile(repository, entry.path(), "python", module.name(), text, facts);
                file.module(1);
                PythonFile reader = new PythonFile(module, file);
                reader.read(text, grammar);
                modules.add(module.name(), reader.isDocumented());
            });
        } catch (GrammarUnavailableException e) {
            sink.report(e.issue(""));
        }
        modules.emit(sink);
    }
}
