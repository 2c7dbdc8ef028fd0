package dev.lode.miners.embedded;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.GrammarUnavailableException;
import dev.lode.miners.code.LineEnds;
import dev.lode.miners.code.variables.FileVariables;
import dev.lode.miners.code.variables.RepositoryVariables;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SourceFiles;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterPython;

/**
 * Reads the SQL that Python, notebooks and Java run, and the tables that chains of data frames read and write. A text
 * that names bring to its call is followed within its file; what only a run knows of it is an issue.
 */
@AutoService(Miner.class)
public final class EmbeddedSqlMiner implements Miner {

    private static final List<String> PYTHON = List.of("*.{py,pyw}");
    private static final List<String> NOTEBOOKS = List.of("*.ipynb");
    private static final List<String> JAVA = List.of("*.java");

    /** Longer files are data or generated. */
    private static final int LONGEST = 4_000_000;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "embedded-sql",
                7,
                "SQL and data frames in Python, notebooks and Java, and the tables that they read and write.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.STATEMENT,
                        NodeTypes.TABLE,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.READS,
                        RelationshipTypes.WRITES),
                List.of("*.{py,pyw}", "*.ipynb", "*.java"));
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        RepositoryVariables variables = RepositoryVariables.of(checkout, sink);
        try (Grammar python = Grammar.open(TreeSitterPython::new, PythonCode.QUERY);
                Grammar java = Grammar.open(TreeSitterJava::new, JavaCode.QUERY)) {
            new SourceFiles(checkout, PYTHON).forEach(sink, (file, text, into) -> {
                if (fits(file, text, into)) {
                    Notebook source = Notebook.ofSource(LineEnds.unified(text));
                    new Source(checkout, file, variables, into).python(source, python);
                }
            });
            new SourceFiles(checkout, NOTEBOOKS)
                    .forEach(
                            sink,
                            (file, text, into) -> new Source(checkout, file, variables, into).notebook(text, python));
            new SourceFiles(checkout, JAVA).forEach(sink, (file, text, into) -> {
                if (fits(file, text, into) && JavaFile.mayHold(text)) {
                    new Source(checkout, file, variables, into).java(LineEnds.unified(text), java);
                }
            });
        } catch (GrammarUnavailableException e) {
            sink.report(e.issue(""));
        }
        variables.open().report(sink);
    }

    private static boolean fits(FileEntry file, String text, FactSink sink) {
        if (text.length() > LONGEST) {
            sink.report(Issue.warning("FILE_TOO_LARGE", file.path(), 0, "code of " + text.length() + " characters"));
        }
        return text.length() <= LONGEST;
    }

    /** A file of code, read with the values of its variables. */
    private record Source(Checkout checkout, FileEntry file, RepositoryVariables variables, FactSink sink) {

        void notebook(String json, Grammar grammar) {
            try {
                python(Notebook.ofJson(json), grammar);
            } catch (IOException e) {
                sink.report(Issue.warning("PARSE_FAILED", file.path(), 0, "not a notebook that can be read"));
            }
        }

        void python(Notebook notebook, Grammar grammar) {
            FileVariables known = variables.file(file.path(), notebook.text());
            Findings findings = new Findings();
            notebook.queries().forEach(query -> findings.add(query.filled(known)));
            if (PythonFile.mayHold(notebook.code())) {
                grammar.parse(notebook.code(), tree -> PythonFile.read(tree, known, findings));
            }
            FileFacts.tell(checkout, file.path(), findings, notebook::line, variables.open(), sink);
        }

        void java(String text, Grammar grammar) {
            FileVariables known = variables.file(file.path(), text);
            Findings findings = new Findings();
            grammar.parse(text, tree -> JavaFile.read(tree, known, findings));
            FileFacts.tell(checkout, file.path(), findings, IntUnaryOperator.identity(), variables.open(), sink);
        }
    }
}
