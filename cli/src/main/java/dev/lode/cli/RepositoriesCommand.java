package dev.lode.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** A run on the repositories that a person names. */
abstract class RepositoriesCommand extends RunCommand {

    @Parameters(arity = "0..*", paramLabel = "REPO", description = "URLs or paths; without one, the list in lode.yml.")
    private List<String> repositories = List.of();

    @Override
    final List<String> repositories() {
        return repositories;
    }
}
