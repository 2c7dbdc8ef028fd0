package dev.lode.analyzers.imports;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What TypeScript and JavaScript ask for. A path is that of a module without its extension, or of a folder's {@code
 * index}, or of a file that is no module, such as a stylesheet. Any other name is what {@code paths} and {@code baseUrl}
 * of the settings above the file make of it; else a module of Node; else a package of the same repository, by what its
 * {@code package.json} says, or, where a build makes that, inferred as the source below {@code src}; else one of another
 * repository that publishes it; else a declared library, or its types. A name that nobody declares stays unknown: bundlers
 * give names that no package has.
 */
final class ScriptNames implements Names {

    private static final List<String> TYPED = List.of("typescript", "javascript");
    private static final List<String> PLAIN = List.of("javascript", "typescript");
    /** What may be added to the path of a file that is no module, or could not be read as one. */
    private static final List<String> UNREAD = List.of("", ".ts", ".tsx", ".d.ts", ".js", ".jsx", ".json");

    private static final Pattern EXTENSION = Pattern.compile("(\\.d)?\\.[mc]?[jt]sx?$");
    private static final Pattern BUILT = Pattern.compile("/(?:dist|build|lib|esm|cjs|out)/(?:(?:esm|cjs|types|src)/)*");
    private static final double SOURCE_OF_BUILT = 0.8;

    private final Modules modules;
    private final Libraries libraries;
    private final Mappings mappings;
    private final FileNames files;
    private final StandardNames standard = StandardNames.of("node-modules.txt");

    ScriptNames(Modules modules, Libraries libraries, Mappings mappings, FileNames files) {
        this.modules = modules;
        this.libraries = libraries;
        this.mappings = mappings;
        this.files = files;
    }

    @Override
    public Meaning meaning(Node statement) {
        String repository = statement.key().text("repository");
        String name = statement.key().text("name");
        int mark = name.lastIndexOf('#');
        String source = mark > 0 ? name.substring(0, mark) : name;
        int query = source.indexOf('?');
        source = query > 0 ? source.substring(0, query) : source;
        List<String> languages = statement.text("language").orElse("").equals("javascript") ? PLAIN : TYPED;
        Asking asking = new Asking(repository, statement.key().text("path"), languages);
        return source.startsWith(".")
                ? FileNames.resolve(asking.path(), source)
                        .flatMap(path -> found(asking, path))
                        .orElse(new Meaning.Unknown())
                : named(asking, source);
    }

    /** Who asks. */
    private record Asking(String repository, String path, List<String> languages) {}

    private Meaning named(Asking asking, String name) {
        return mapped(asking, name)
                .or(() -> standard.has(name) ? Optional.of(new Meaning.Standard()) : Optional.empty())
                .or(() -> packaged(asking, asking.repository(), name))
                .or(() -> supplied(asking, name))
                .or(() -> library(asking, packageName(name)))
                .orElse(new Meaning.Unknown());
    }

    private Optional<Meaning> mapped(Asking asking, String name) {
        return Stream.of("paths", "base")
                .flatMap(kind -> mappings.pathsAbove(asking.repository(), asking.path(), kind, name).stream())
                .flatMap(path -> found(asking, path).stream())
                .findFirst();
    }

    /** A module or a file of the repository. */
    private Optional<Meaning> found(Asking asking, String path) {
        return module(asking, asking.repository(), path)
                .map(Meaning::resolved)
                .or(() -> UNREAD.stream()
                        .map(extension -> path + extension)
                        .filter(file -> files.has(asking.repository(), file))
                        .findFirst()
                        .map(file -> new Meaning.Part(file, 1)));
    }

    private Optional<NodeKey> module(Asking asking, String repository, String path) {
        String stem = EXTENSION.matcher(path).replaceAll("");
        return Stream.of(path, stem, path.isEmpty() ? "index" : path + "/index")
                .flatMap(name -> asking.languages().stream()
                        .filter(language -> modules.has(repository, language, name))
                        .map(language -> Modules.key(repository, language, name)))
                .findFirst();
    }

    /** A package that a repository holds: what its file says, else the source that a build makes that of. */
    private Optional<Meaning> packaged(Asking asking, String repository, String name) {
        List<String> stated = mappings.paths(repository, "package", name, '/');
        String base = packageName(name);
        Stream<String> guesses = Stream.of(
                        base + "/src" + name.substring(base.length()),
                        base + "/src/index",
                        base + "/lib" + name.substring(base.length()),
                        base + "/index")
                .filter(guess -> name.equals(base) || !guess.endsWith("/index"))
                .flatMap(guess -> mappings.paths(repository, "package", guess, '/').stream());
        Stream<String> sources = stated.stream()
                .filter(path -> BUILT.matcher(path).find())
                .map(path -> BUILT.matcher(path).replaceFirst("/src/"));
        return first(asking, repository, stated.stream())
                .map(Meaning::resolved)
                .or(() -> first(asking, repository, Stream.concat(sources, guesses))
                        .map(key -> Meaning.inferred(key, SOURCE_OF_BUILT)));
    }

    private Optional<NodeKey> first(Asking asking, String repository, Stream<String> paths) {
        return paths.flatMap(path -> module(asking, repository, path).stream()).findFirst();
    }

    private Optional<Meaning> supplied(Asking asking, String name) {
        String purl = purl(packageName(name));
        SortedSet<String> suppliers = libraries.declares(asking.repository(), purl)
                ? libraries.suppliers(asking.repository(), purl)
                : Collections.emptySortedSet();
        return suppliers.size() == 1 ? packaged(asking, suppliers.first(), name) : Optional.empty();
    }

    private Optional<Meaning> library(Asking asking, String name) {
        Predicate<String> declared = purl -> libraries.declares(asking.repository(), purl);
        String types = "@types/" + (name.startsWith("@") ? name.substring(1).replace("/", "__") : name);
        return Stream.of(purl(name), purl(types))
                .filter(declared)
                .map(purl -> Meaning.resolved(Keys.library(purl)))
                .findFirst();
    }

    /** The package that a name begins with: its first part, or the first two where that is a scope. */
    private static String packageName(String name) {
        int end = name.indexOf('/', name.startsWith("@") ? name.indexOf('/') + 1 : 0);
        return end < 0 ? name : name.substring(0, end);
    }

    private static String purl(String name) {
        return "pkg:npm/" + name.toLowerCase(Locale.ROOT).replace("@", "%40");
    }
}
