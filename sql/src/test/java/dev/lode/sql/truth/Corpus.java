package dev.lode.sql.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A half of a corpus in the folder {@code -Dtruth.corpora}: items of one kind, from public repositories. */
record Corpus(String name, Half half) {

    static final String SET = "truth.corpora";

    /** Both halves of the corpora of these names that the folder has. */
    static List<Corpus> named(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Half.values()).map(half -> new Corpus(name, half)))
                .filter(corpus -> Files.isDirectory(corpus.folder()))
                .toList();
    }

    Path folder() {
        return Path.of(System.getProperty(SET)).resolve(name).resolve(half.folder());
    }

    /** In the order of their names. */
    List<Item> items() {
        try (Stream<Path> paths = Files.walk(folder())) {
            return paths.filter(path -> path.toString().endsWith(".known"))
                    .sorted()
                    .map(path -> Item.of(folder(), path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " (" + half.folder() + ")";
    }
}
