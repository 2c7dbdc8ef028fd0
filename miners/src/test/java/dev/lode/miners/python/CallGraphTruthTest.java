package dev.lode.miners.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds calls to a benchmark of small programs with the calls that they make: {@code -Dtruth.calls=FOLDER}, below which
 * each folder with a {@code callgraph.json} is a case. That of PyCG (Salis et al., ICSE 2021) is
 * {@code micro-benchmark/snippets} of github.com/vitsalis/PyCG.
 */
@Tag("truth")
class CallGraphTruthTest {

    @Test
    void callsAreThoseOfTheBenchmark() throws Exception {
        String folder = System.getProperty("truth.calls", "");
        assumeFalse(folder.isEmpty(), "no benchmark is named");
        List<Case> cases = cases(Path.of(folder));
        long said = cases.stream().mapToLong(one -> one.found().size()).sum();
        long meant = cases.stream().mapToLong(one -> one.expected().size()).sum();
        long equal = cases.stream().mapToLong(Case::equal).sum();
        double precision = (double) equal / said;
        double recall = (double) equal / meant;
        cases.forEach(one -> System.out.print(one.differences()));
        System.out.printf(
                Locale.ROOT,
                "calls: precision %.3f, recall %.3f of %d; %d cases, %d sound, %d complete%n",
                precision,
                recall,
                meant,
                cases.size(),
                cases.stream().filter(Case::isSound).count(),
                cases.stream().filter(Case::isComplete).count());
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(recall).isGreaterThanOrEqualTo(0.85);
    }

    /** Edges as "caller > callee". */
    private record Case(String name, SortedSet<String> expected, SortedSet<String> found) {

        long equal() {
            return found.stream().filter(expected::contains).count();
        }

        /** Nothing is missed. */
        boolean isSound() {
            return found.containsAll(expected);
        }

        /** Nothing is invented. */
        boolean isComplete() {
            return expected.containsAll(found);
        }

        String differences() {
            StringBuilder text = new StringBuilder();
            expected.stream()
                    .filter(edge -> !found.contains(edge))
                    .forEach(edge ->
                            text.append(name).append(" misses ").append(edge).append('\n'));
            found.stream()
                    .filter(edge -> !expected.contains(edge))
                    .forEach(edge ->
                            text.append(name).append(" invents ").append(edge).append('\n'));
            return text.toString();
        }
    }

    private static List<Case> cases(Path root) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path truth : files.filter(file -> file.endsWith("callgraph.json"))
                    .sorted()
                    .toList()) {
                Path folder = truth.getParent();
                cases.add(new Case(root.relativize(folder).toString(), expected(truth), found(folder)));
            }
        }
        return cases;
    }

    private static SortedSet<String> expected(Path truth) throws IOException {
        SortedSet<String> edges = new TreeSet<>();
        try (JsonParser parser = new JsonFactory().createParser(truth.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String caller = parser.getParsingContext().getParent().getCurrentName();
                    edges.add(caller + " > " + parser.getText());
                }
            }
        }
        return edges;
    }

    private static SortedSet<String> found(Path folder) {
        List<ReadFile> files = PythonMiner.read(FolderCheckout.of(folder), new RecordingSink());
        CallGraph graph = CallGraph.of(files.stream().map(ReadFile::code).toList());
        SortedSet<String> edges = new TreeSet<>();
        for (CallGraph.Sites site : graph.sites()) {
            String caller = name(site.caller());
            site.targets().stream()
                    .filter(target -> !target.definition().isType())
                    .forEach(target -> edges.add(caller + " > " + name(target.definition())));
            site.outside().forEach(outside -> edges.add(caller + " > " + outside(outside)));
        }
        return edges;
    }

    private static String name(CallGraph.Definition definition) {
        return definition.name().isEmpty() ? definition.module() : definition.module() + "." + definition.name();
    }

    /** The benchmark's words for what Python itself has. */
    private static String outside(String name) {
        return name.replaceFirst("^builtins\\.(list|dict|str|int|tuple|set|bool)\\.", "<**Py_$1**>.")
                .replaceFirst("^builtins\\.", "<builtin>.")
                .replace("Py_list", "PyList")
                .replace("Py_dict", "PyDict")
                .replace("Py_str", "PyStr")
                .replace("Py_set", "PySet")
                .replace("Py_tuple", "PyTuple");
    }
}
