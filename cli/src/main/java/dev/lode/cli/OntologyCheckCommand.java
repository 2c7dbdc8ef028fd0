package dev.lode.cli;

import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.OntologyProblem;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.Vocabulary;
import dev.lode.pipeline.query.Table;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode ontology check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say everything that is wrong with a vocabulary, with lines; ends with 4 when something is.",
        footer = {"", "Example:", "  lode ontology check"})
final class OntologyCheckCommand extends TableCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file that adds words to the built-in ones; without one, the built-in vocabulary.")
    private @Nullable Path file;

    @Override
    Table table(Engine engine) {
        List<OntologyProblem> problems = file == null
                ? OntologyFile.check(OntologyFile.builtInText())
                : OntologyFile.checkExtension(Vocabulary.text(file));
        Rows rows = Rows.of("line", "problem");
        problems.forEach(problem -> rows.add(problem.line(), problem.message()));
        lode().console().say(problems.isEmpty() ? "nothing is wrong" : problems.size() + " problems");
        return rows.table();
    }

    @Override
    ExitCode exitCode(Table answer) {
        return answer.rows().isEmpty() ? ExitCode.DONE : ExitCode.INTEGRITY;
    }
}
