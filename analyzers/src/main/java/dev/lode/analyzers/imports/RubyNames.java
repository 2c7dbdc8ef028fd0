package dev.lode.analyzers.imports;

import dev.lode.spi.Node;
import java.util.stream.Stream;

/**
 * What Ruby requires: with {@code require_relative} the file of that path; else a file below {@code lib}, from which a
 * repository's own code is loaded; else the standard library. Gems stay unknown, for no file of theirs is read.
 */
final class RubyNames implements Names {

    private static final String LANGUAGE = "ruby";

    private final Modules modules;
    private final StandardNames standard = StandardNames.of("ruby-standard-library.txt");

    RubyNames(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String target = statement.text("target").orElse("");
        boolean relative = statement.key().text("name").startsWith(".");
        return (relative ? Stream.of(target) : Stream.of("lib/" + target, target))
                .filter(name -> modules.has(repository, LANGUAGE, name))
                .findFirst()
                .map(name -> Meaning.resolved(Modules.key(repository, LANGUAGE, name)))
                .orElse(!relative && standard.has(target) ? new Meaning.Standard() : new Meaning.Unknown());
    }
}
