package dev.lode.miners.python;

import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.SourceFiles;
import java.io.IOException;
import java.util.function.Consumer;
import org.treesitter.TreeSitterPython;

/** Tells what files say one by one, and keeps what they do. Each thread has one of its own. */
final class PythonReader implements SourceFiles.Reader {

    private final String repository;
    private final ModuleNames names;
    private final Grammar grammar;
    private final Consumer<ReadFile> into;

    PythonReader(String repository, ModuleNames names, Grammar grammar, Consumer<ReadFile> into) {
        this.repository = repository;
        this.names = names;
        this.grammar = grammar;
        this.into = into;
    }

    static Grammar grammar() throws GrammarUnavailableException {
        return Grammar.open(TreeSitterPython::new, PythonFile.QUERY);
    }

    @Override
    public void read(FileEntry entry, String decoded, FactSink sink) throws IOException {
        boolean isNotebook = entry.path().endsWith(".ipynb");
        String text = isNotebook ? NotebookText.of(decoded) : PythonText.of(decoded);
        ModuleName module = isNotebook ? ModuleName.NONE : names.of(entry.path());
        CodeFile file = new CodeFile(repository, entry.path(), "python", module.name(), text, sink);
        file.module(1);
        into.accept(new PythonFile(entry.path(), module, file).read(text, grammar));
    }

    @Override
    public void close() {
        grammar.close();
    }
}
