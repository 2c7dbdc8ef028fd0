package dev.lode.miners.structure;

import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.Modules;
import dev.lode.miners.structure.calls.ScriptCalls;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be told only when all files of a repository are read: its modules, its calls, and the grammars that there are
 * not. Several threads add to it; what it tells does not depend on who comes first.
 */
final class WholeRepository {

    private final String repository;
    private final ScriptCalls calls = new ScriptCalls();
    private final Map<String, Modules> modules = new TreeMap<>();
    private final Map<Language, Lack> lacking = new EnumMap<>(Language.class);

    WholeRepository(String repository) {
        this.repository = repository;
    }

    /** A grammar that cannot be loaded, and the first file in it. */
    private record Lack(String path, GrammarUnavailableException reason) {

        static Lack first(Lack one, Lack other) {
            return one.path.compareTo(other.path) <= 0 ? one : other;
        }
    }

    /** A file of a module. */
    synchronized void module(Language language, String name, boolean isDocumented) {
        modules.computeIfAbsent(language.word(), word -> new Modules(repository, word))
                .add(name, isDocumented);
    }

    /** A file that is not read for want of a grammar. */
    synchronized void lacks(Language language, String path, GrammarUnavailableException reason) {
        lacking.merge(language, new Lack(path, reason), Lack::first);
    }

    ScriptCalls calls() {
        return calls;
    }

    /** Tells it, once all files are read. A lack is said once for a language. */
    void tell(Checkout checkout, FactSink sink) {
        lacking.values().forEach(lack -> sink.report(lack.reason.issue(lack.path)));
        modules.values().forEach(some -> some.emit(sink));
        calls.tell(checkout, sink);
    }
}
