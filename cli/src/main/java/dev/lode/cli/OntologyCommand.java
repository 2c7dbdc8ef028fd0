package dev.lode.cli;

import picocli.CommandLine.Command;

/** {@code lode ontology}. */
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        description = "Look at the vocabulary, check one, compare two, bring a graph store into line with it.",
        subcommands = {
            OntologyShowCommand.class,
            OntologyCheckCommand.class,
            OntologyDiffCommand.class,
            OntologyMigrateCommand.class
        },
        footer = {"", "Example:", "  lode ontology show"})
final class OntologyCommand {

    private OntologyCommand() {}
}
