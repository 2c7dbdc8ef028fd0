package dev.lode.miners.java;

import dev.lode.miners.code.CallFacts;
import dev.lode.miners.code.CallSite;
import dev.lode.miners.code.Callee;
import dev.lode.miners.java.calls.AttributedCall;
import dev.lode.miners.java.calls.CallGraph;
import dev.lode.miners.java.calls.CallTarget;
import dev.lode.miners.java.calls.FileCalls;
import dev.lode.miners.java.calls.Place;
import dev.lode.miners.java.calls.SourceUnit;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;

/** Tells who calls whom and what derives from what, once all files are read: by the nodes of their definitions. */
final class JavaCalls {

    private final String repository;
    private final List<SourceUnit> units = new ArrayList<>();
    private final Map<Place, NodeKey> definitions = new HashMap<>();
    private final Map<String, NodeKey> packages = new HashMap<>();

    JavaCalls(String repository) {
        this.repository = repository;
    }

    /** A file that the compiler may read. */
    void file(SourceUnit unit) {
        units.add(unit);
    }

    /** A type, method or constructor that has a node. */
    void define(Place place, NodeKey definition) {
        definitions.put(place, definition);
    }

    /** The package of a file. */
    void inPackage(String path, NodeKey module) {
        packages.put(path, module);
    }

    void tell(JavaCompiler compiler, Checkout checkout, FactSink sink) {
        CallFacts facts = new CallFacts(repository, sink);
        read(compiler, checkout, calls -> tell(calls, facts), sink::report);
        facts.finish();
    }

    void read(JavaCompiler compiler, Checkout checkout, Consumer<FileCalls> found, Consumer<Issue> told) {
        new CallGraph(checkout, file -> text(checkout, file)).read(compiler, units, found, told);
    }

    private static String text(Checkout checkout, FileEntry file) {
        try {
            return JavaText.of(SourceText.decode(checkout.read(file)).orElse(""));
        } catch (UnreadableFileException e) {
            // It was read before; what happened since is told where the others are told, as a file without calls.
            return "";
        }
    }

    /** Files are attributed by several threads. */
    private synchronized void tell(FileCalls calls, CallFacts facts) {
        facts.tell(
                calls.path(),
                calls.sites().stream().map(call -> site(calls.path(), call)).toList());
        calls.bases().forEach(base -> {
            NodeKey type = definitions.get(base.type());
            NodeKey above = definitions.get(base.base());
            if (type != null && above != null) {
                facts.extend(type, above, calls.path(), base.type().line());
            }
        });
    }

    private CallSite site(String path, AttributedCall call) {
        Place function = call.caller();
        NodeKey caller = function == null ? packages.get(path) : definitions.get(function);
        CallTarget target = call.target();
        NodeKey callee = target == null || target.declaration() == null ? null : definitions.get(target.declaration());
        List<Callee> callees = target == null || callee == null
                ? List.of()
                : List.of(new Callee(callee, target.rule(), target.confidence() == 1, target.confidence()));
        List<String> outside = target == null || target.name().isEmpty() ? List.of() : List.of(target.name());
        return new CallSite(caller, call.name(), call.line(), callees, outside);
    }
}
