package dev.lode.miners.structure;

import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Doubts;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.LineEnds;
import dev.lode.miners.code.Modules;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.structure.calls.ScriptCalls;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the structure of the files of one repository. Opens a grammar when the first file of its language comes. */
final class Structures implements AutoCloseable {

    private final String repository;
    private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
    private final Set<Language> unavailable = EnumSet.noneOf(Language.class);
    private final ScriptCalls calls = new ScriptCalls();
    private final Map<String, Modules> modules = new TreeMap<>();

    Structures(String repository) {
        this.repository = repository;
    }

    void read(FileEntry entry, String decoded, FactSink sink) {
        Language language = Language.of(entry.path(), decoded);
        Optional<String> unread = Unread.reason(decoded);
        if (unread.isPresent()) {
            sink.report(Issue.warning("PARSE_SKIPPED", entry.path(), 0, unread.get()));
            return;
        }
        Grammar grammar = grammar(language, entry, sink);
        if (grammar != null) {
            String text = LineEnds.unified(decoded);
            grammar.parse(text, tree -> tell(language, entry, text, tree, sink));
        }
    }

    /** Said once for a language, at its first file. */
    private @Nullable Grammar grammar(Language language, FileEntry entry, FactSink sink) {
        Grammar grammar = grammars.get(language);
        if (grammar == null && !unavailable.contains(language)) {
            try {
                grammar = language.open();
                grammars.put(language, grammar);
            } catch (GrammarUnavailableException e) {
                unavailable.add(language);
                sink.report(e.issue(entry.path()));
            }
        }
        return grammar;
    }

    private void tell(Language language, FileEntry entry, String text, SyntaxTree tree, FactSink sink) {
        StructureFile structure = StructureFile.of(text, tree);
        Targets targets = new Targets(entry.path(), language.modularity());
        boolean isStated = language.modularity() == Language.Modularity.STATED;
        String module = isStated ? structure.module() : targets.module();
        CodeFile file = new CodeFile(repository, entry.path(), language.word(), module, text, sink);
        file.module(isStated ? structure.moduleLine() : 1);
        modules.computeIfAbsent(language.word(), word -> new Modules(repository, word))
                .add(module, structure.isDocumented());
        Map<Long, NodeKey> definitions = tell(structure, file);
        if (language.isScript() && tree.captures(Grammar.SKIPPED).isEmpty()) {
            calls.add(entry.path(), tree.root().compact(), file.top().declaredBy(), definitions);
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

    /** Modules and calls can be told only when all files are read. */
    void finish(Checkout checkout, FactSink sink) {
        modules.values().forEach(some -> some.emit(sink));
        calls.tell(checkout, sink);
    }

    @Override
    public void close() {
        grammars.values().forEach(Grammar::close);
    }
}
