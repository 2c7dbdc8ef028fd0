package dev.lode.miners.structure.calls;

import dev.lode.miners.code.CallFacts;
import dev.lode.miners.code.CallSite;
import dev.lode.miners.code.CompactTree;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls of the TypeScript and JavaScript of a repository. Give it all files first, by any number of threads. */
public final class ScriptCalls {

    private static final Set<String> TYPES =
            Set.of("class_declaration", "abstract_class_declaration", "class", "interface_declaration");

    private final Map<String, ScriptFile> files = Collections.synchronizedSortedMap(new TreeMap<>());

    /**
     * @param tree a copy of all of it
     * @param module that the file is
     * @param definitions types and functions of the file by where they stand, see {@link #span}
     */
    public void add(String path, CompactTree tree, @Nullable NodeKey module, Map<Long, NodeKey> definitions) {
        files.put(path, new ScriptFile(path, tree, module, definitions));
    }

    /** The place of a definition, from its first byte to the one after its last. */
    public static long span(int start, int end) {
        return ScriptFile.span(start, end);
    }

    /** What one file says. */
    private record Followed(String path, List<CallSite> sites, List<Extension> extensions) {

        void tell(CallFacts facts) {
            facts.tell(path, sites);
            extensions.forEach(one -> facts.extend(one.type, one.base, path, one.line));
        }
    }

    private record Extension(NodeKey type, NodeKey base, int line) {}

    /**
     * Follows all calls and tells them. They are followed in the order of the files, whoever does it, for what is found
     * out for one is known to the next; telling them takes longer, and is spread.
     */
    public void tell(Checkout checkout, FactSink sink) {
        if (files.isEmpty()) {
            return;
        }
        Program program = new Program(new ModuleFiles(files, ProjectSettings.of(checkout, sink)));
        CallFacts facts = new CallFacts(checkout.revision().repository(), sink);
        Iterator<Followed> followed = files.values().stream()
                .flatMap(file -> follow(program, file, sink).stream())
                .iterator();
        checkout.spread(followed, () -> file -> file.tell(facts));
        facts.finish();
    }

    private static Optional<Followed> follow(Program program, ScriptFile file, FactSink sink) {
        try {
            List<CallSite> sites = new Callees(program, file).sites();
            List<Extension> extensions = new ArrayList<>();
            CompactTree tree = file.tree();
            for (int node = 0; node < tree.size(); node++) {
                if (TYPES.contains(tree.kind(node))) {
                    extend(program, new Place(file, node), extensions);
                }
            }
            return Optional.of(new Followed(file.path(), sites, extensions));
        } catch (StackOverflowError e) {
            sink.report(Issue.warning("CALLS_SKIPPED", file.path(), 0, "nested too deeply to follow its calls"));
            return Optional.empty();
        }
    }

    private static void extend(Program program, Place type, List<Extension> into) {
        NodeKey derived = type.file().definition(type.node());
        if (derived == null) {
            return;
        }
        program.begin();
        extend(type, derived, program.heritage.bases(type, Meaning.Bound.NONE), into);
        extend(type, derived, program.heritage.implemented(type), into);
    }

    private static void extend(Place type, NodeKey derived, List<Meaning> bases, List<Extension> into) {
        for (Meaning base : bases) {
            if (base instanceof Meaning.Instance(Place code, Meaning.Bound _)) {
                NodeKey key = code.file().definition(code.node());
                if (key != null && !key.equals(derived)) {
                    into.add(new Extension(derived, key, type.tree().line(type.node())));
                }
            }
        }
    }
}
