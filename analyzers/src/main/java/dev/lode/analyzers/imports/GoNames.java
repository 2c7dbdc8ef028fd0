package dev.lode.analyzers.imports;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What a Go import path means: a folder below a module of the repository, by its {@code go.mod}; else the standard
 * library, whose paths alone have no dot before the first slash; else the longest declared module that it begins with, in
 * the repository that publishes it or a library.
 */
final class GoNames implements Names {

    private static final String LANGUAGE = "go";

    private final Modules modules;
    private final Libraries libraries;
    private final Mappings mappings;

    GoNames(Modules modules, Libraries libraries, Mappings mappings) {
        this.modules = modules;
        this.libraries = libraries;
        this.mappings = mappings;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String name = statement.text("target").orElse("");
        List<String> own = mappings.paths(repository, LANGUAGE, name, '/');
        if (!own.isEmpty()) {
            return folder(repository, own).orElse(new Meaning.Unknown());
        }
        int slash = name.indexOf('/');
        String first = slash < 0 ? name : name.substring(0, slash);
        return first.indexOf('.') < 0 ? new Meaning.Standard() : outside(repository, name);
    }

    private Optional<Meaning> folder(String repository, List<String> paths) {
        return paths.stream()
                .filter(path -> modules.has(repository, LANGUAGE, path))
                .findFirst()
                .map(path -> Meaning.resolved(Modules.key(repository, LANGUAGE, path)));
    }

    private Meaning outside(String repository, String name) {
        return Stream.iterate(name, prefix -> !prefix.isEmpty(), FileNames::folder)
                .map(prefix -> "pkg:golang/" + prefix.toLowerCase(Locale.ROOT))
                .filter(purl -> libraries.declares(repository, purl))
                .findFirst()
                .map(purl -> supplied(libraries.suppliers(repository, purl), name)
                        .orElse(Meaning.resolved(Keys.library(purl))))
                .orElse(new Meaning.Unknown());
    }

    private Optional<Meaning> supplied(SortedSet<String> suppliers, String name) {
        return suppliers.stream()
                .flatMap(supplier -> folder(supplier, mappings.paths(supplier, LANGUAGE, name, '/')).stream())
                .findFirst();
    }
}
