package dev.lode.analyzers.imports;

import dev.lode.spi.Node;
import java.util.List;
import java.util.Optional;

/**
 * What a file of C, C++ or a shell includes: a file beside it; else a header of the standard library; else the one header
 * of the repository whose path ends so, which a compiler finds where its settings lead it. Names that hold a variable,
 * and those that several files have, stay unknown.
 */
final class IncludedFiles implements Names {

    private static final double SAME_END = 0.8;

    private final FileNames files;
    private final StandardNames standard = StandardNames.of("c-standard-headers.txt");

    IncludedFiles(FileNames files) {
        this.files = files;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String name = statement.key().text("name");
        boolean angled = name.startsWith("<") && name.endsWith(">") && name.length() > 2;
        String plain = angled ? name.substring(1, name.length() - 1) : name;
        return (angled
                        ? Optional.<Meaning>empty()
                        : beside(repository, statement.key().text("path"), plain))
                .or(() -> standard.has(plain) ? Optional.of(new Meaning.Standard()) : Optional.empty())
                .or(() -> only(repository, plain))
                .orElse(new Meaning.Unknown());
    }

    private Optional<Meaning> beside(String repository, String path, String name) {
        return FileNames.resolve(path, name)
                .filter(found -> files.has(repository, found))
                .map(found -> new Meaning.Part(found, 1));
    }

    private Optional<Meaning> only(String repository, String name) {
        List<String> found = files.headers(repository, name);
        return found.size() == 1 ? Optional.of(new Meaning.Part(found.getFirst(), SAME_END)) : Optional.empty();
    }
}
