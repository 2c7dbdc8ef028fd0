package dev.lode.analyzers.imports;

import dev.lode.spi.Evidence.Found;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an imported name of Java, Kotlin or Scala means. Its package is what stands before the first part with a capital letter. That is a
 * package of the repository, else of the JDK, else of another repository, else of a declared library whose group it
 * begins with, the longest group first, else of one whose artifact it names (jackson-databind, picocli). Where several
 * artifacts of that group are declared, those are meant that share the most words with the package, each with its share
 * of the confidence. A package that two repositories split is the importing one's. In Kotlin and
 * Scala a name without a capital letter may be a function of the package before it; of a list in braces what stands before
 * it counts.
 */
final class JavaNames implements Names {

    private static final String JAVA = "java";
    private static final List<String> LANGUAGES = List.of(JAVA, "kotlin", "scala");
    private static final String MAVEN = "pkg:maven/";
    private static final double SAME_GROUP = 0.8;
    private static final double SAME_WORD = 0.6;
    private static final int LONG_WORD = 5;

    /** The packages of the JDK that do not begin with java; other javax packages are libraries. */
    private static final Pattern JDK = Pattern.compile("(?:java|jdk|sun|com\\.sun|org\\.ietf\\.jgss|org\\.w3c\\.dom"
            + "|org\\.xml\\.sax|javax\\.(?:accessibility|annotation\\.processing|crypto|imageio|lang\\.model|management"
            + "|naming|net|print|rmi|script|security|smartcardio|sound|sql|swing|tools|transaction\\.xa|xml"
            + "(?!\\.(?:bind|ws|soap))))(?:\\..*)?");

    private static final Pattern OTHERS_OWN = Pattern.compile("(?:kotlin|scala)(?:\\..*)?");

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::grouped)
            .thenComparingLong(Candidate::words)
            .reversed();

    private final Modules modules;
    private final Libraries libraries;
    private final OtherRepositories others;

    JavaNames(Modules modules, Libraries libraries) {
        this.modules = modules;
        this.libraries = libraries;
        this.others = new OtherRepositories(modules, libraries);
    }

    /** An import that leads nowhere, such as one beyond its package, has no target. */
    @Override
    public Meaning meaning(Node statement) {
        return statement
                .text("target")
                .filter(target -> !target.isEmpty())
                .map(target -> meaning(
                        statement.key().text("repository"),
                        statement.text("language").orElse(JAVA),
                        target))
                .orElse(new Meaning.Unknown());
    }

    private Meaning meaning(String repository, String language, String target) {
        boolean isJava = language.equals(JAVA);
        String name = packageOf(isJava ? target : target.split("[{\\s]", 2)[0]);
        Optional<Meaning> own = own(repository, language, name)
                .or(() -> isJava
                        ? Optional.empty()
                        : own(repository, language, name.substring(0, Math.max(0, name.lastIndexOf('.')))));
        if (own.isPresent()) {
            return own.get();
        }
        if (JDK.matcher(name).matches() || (!isJava && OTHERS_OWN.matcher(name).matches())) {
            return new Meaning.Standard();
        }
        return others.find(repository, language, name).orElseGet(() -> library(repository, name));
    }

    /** A package of the repository, of the same language before others. */
    private Optional<Meaning> own(String repository, String language, String name) {
        return Stream.concat(Stream.of(language), LANGUAGES.stream())
                .filter(each -> modules.has(repository, each, name))
                .findFirst()
                .map(each -> Meaning.resolved(Modules.key(repository, each, name)));
    }

    private static String packageOf(String target) {
        List<String> parts = new ArrayList<>();
        for (String part : target.split("\\.")) {
            if (part.equals("*") || part.equals("_") || (!part.isEmpty() && Character.isUpperCase(part.charAt(0)))) {
                break;
            }
            parts.add(part);
        }
        return String.join(".", parts);
    }

    /**
     * A declared library that the package may be of.
     *
     * @param grouped length of the group that the package begins with, or 0
     * @param words how many of the artifact's words are parts of the package
     */
    private record Candidate(String purl, int grouped, long words) {}

    private Meaning library(String repository, String name) {
        List<Candidate> candidates = libraries.declaredBy(repository).keySet().stream()
                .filter(purl -> purl.startsWith(MAVEN))
                .map(purl -> candidate(purl, name))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .toList();
        List<NodeKey> targets = candidates.stream()
                .filter(candidate -> BEST_FIRST.compare(candidate, candidates.getFirst()) == 0)
                .map(candidate -> Keys.library(candidate.purl()))
                .toList();
        if (targets.isEmpty()) {
            return new Meaning.Unknown();
        }
        double confidence = candidates.getFirst().grouped() > 0 ? SAME_GROUP : SAME_WORD;
        return new Meaning.Known(targets, Found.INFERRED, confidence / targets.size());
    }

    private static Optional<Candidate> candidate(String purl, String name) {
        String[] parts = purl.substring(MAVEN.length()).split("/", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<String> packages = List.of(name.split("\\."));
        List<String> words = Pattern.compile("[-._]")
                .splitAsStream(parts[1])
                .distinct()
                .filter(packages::contains)
                .toList();
        boolean grouped = (name + ".").startsWith(parts[0] + ".");
        boolean named = packages.contains(parts[1])
                || (sharesTwoParts(parts[0], packages) && words.stream().anyMatch(word -> word.length() >= LONG_WORD));
        return grouped || named
                ? Optional.of(new Candidate(purl, grouped ? parts[0].length() : 0, words.size()))
                : Optional.empty();
    }

    private static boolean sharesTwoParts(String group, List<String> packages) {
        return packages.size() > 2 && (group + ".").startsWith(packages.get(0) + "." + packages.get(1) + ".");
    }
}
