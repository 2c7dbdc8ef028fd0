package dev.lode.analyzers.imports;

import dev.lode.spi.Node;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an import of a language means whose files state their package or namespace: the one that it names, or the one
 * that holds what it names, of the repository; else the language's own; else that of the one other repository that has
 * it.
 */
final class NamespaceNames implements Names {

    private final String language;
    private final Modules modules;
    private final OtherRepositories others;
    private final Predicate<String> standard;

    /** @param standard whether a name is of the language's own library */
    NamespaceNames(String language, Modules modules, Libraries libraries, Predicate<String> standard) {
        this.language = language;
        this.modules = modules;
        this.others = new OtherRepositories(modules, libraries);
        this.standard = standard;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String name = statement.text("target").orElse("");
        return holders(name)
                .filter(holder -> modules.has(repository, language, holder))
                .findFirst()
                .map(holder -> Meaning.resolved(Modules.key(repository, language, holder)))
                .or(() -> standard.test(name) ? Optional.of(new Meaning.Standard()) : Optional.empty())
                .or(() -> holders(name)
                        .flatMap(holder -> others.find(repository, language, holder).stream())
                        .findFirst())
                .orElse(new Meaning.Unknown());
    }

    private static Stream<String> holders(String name) {
        return Stream.of(name, name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .filter(holder -> !holder.isEmpty());
    }
}
