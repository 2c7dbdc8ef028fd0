package dev.lode.miners.structure;

import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Doubts;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.LineEnds;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.structure.calls.ScriptCalls;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import dev.lode.spi.SourceFiles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the structure of one file after the other. Opens a grammar when the first file of its language comes. Each
 * thread has one of its own.
 */
final class Structures implements SourceFiles.Reader {

    private final String repository;
    private final WholeRepository whole;
    private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);

    /** @param whole hears what can be told only when all files are read */
    Structures(String repository, WholeRepository whole) {
        this.repository = repository;
        this.whole = whole;
    }

    @Override
    public void read(FileEntry entry, String decoded, FactSink sink) {
        Language language = Language.of(entry.path(), decoded);
        Optional<String> unread = Unread.reason(decoded);
        if (unread.isPresent()) {
            sink.report(Issue.warning("PARSE_SKIPPED", entry.path(), 0, unread.get()));
            return;
        }
        Optional<Grammar> grammar = grammar(language, entry.path());
        if (grammar.isPresent()) {
            String text = LineEnds.unified(decoded);
            grammar.get().parse(text, tree -> tell(language, entry, text, tree, sink));
        }
    }

    private Optional<Grammar> grammar(Language language, String path) {
        Grammar opened = grammars.get(language);
        if (opened == null) {
            try {
                opened = language.open();
                grammars.put(language, opened);
            } catch (GrammarUnavailableException e) {
                whole.lacks(language, path, e);
            }
        }
        return Optional.ofNullable(opened);
    }

    private void tell(Language language, FileEntry entry, String text, SyntaxTree tree, FactSink sink) {
        StructureFile structure = StructureFile.of(text, tree);
        Targets targets = new Targets(entry.path(), language.modularity());
        boolean isStated = language.modularity() == Language.Modularity.STATED;
        String module = isStated ? structure.module() : targets.module();
        CodeFile file = new CodeFile(repository, entry.path(), language.word(), module, text, sink);
        file.module(isStated ? structure.moduleLine() : 1);
        whole.module(language, module, structure.isDocumented());
        Map<Long, NodeKey> definitions = tell(structure, file);
        if (language.isScript() && tree.captures(Grammar.SKIPPED).isEmpty()) {
            whole.calls().add(entry.path(), tree.root().compact(), file.top().declaredBy(), definitions);
        }
        new ImportStatements(targets, file).tell(tree.captures());
        report(tree, "error", "SYNTAX_ERROR", "cannot be parsed", file);
        report(tree, Grammar.SKIPPED, "PARSE_SKIPPED", "too broken or nested too deeply to be read", file);
    }

    private static Map<Long, NodeKey> tell(StructureFile structure, CodeFile file) {
        Map<Draft, Scope> scopes = new IdentityHashMap<>();
        Map<Long, NodeKey> definitions = new HashMap<>();
        for (Draft draft : structure.drafts()) {
            Scope around = draft.outer == null ? file.top() : scopes.getOrDefault(draft.outer, file.top());
            tell(draft, around, file).ifPresent(scope -> {
                scopes.put(draft, scope);
                NodeKey key = scope.declaredBy();
                if (key != null && !draft.isScope()) {
                    definitions.put(ScriptCalls.span(draft.start, draft.end), key);
                }
            });
        }
        return definitions;
    }

    private static Optional<Scope> tell(Draft draft, Scope around, CodeFile file) {
        if (draft.isScope()) {
            return Optional.of(around.within(draft.name));
        }
        Definition definition = new Definition(draft.name, draft.kind, draft.line, draft.endLine, draft.documented);
        if (draft.isVariable()) {
            file.variable(around, definition, draft::told);
            return Optional.empty();
        }
        return Optional.of(
                draft.isFunction()
                        ? file.function(around, definition, draft.parameters, draft::told)
                        : file.type(around, definition, draft::told));
    }

    private static void report(SyntaxTree tree, String capture, String code, String message, CodeFile file) {
        Doubts doubts = new Doubts(code, message);
        doubts.add(tree.captures(capture));
        doubts.report(file);
    }

    @Override
    public void close() {
        grammars.values().forEach(Grammar::close);
    }
}
