package dev.lode.analyzers.imports;

import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a dotted Python name means: the longest module of the repository that it begins with; else the standard library;
 * else a module of another repository; else a library of PyPI. A distribution is named as its top-level module is
 * ({@code _} and {@code -} being one), or by the first parts of a namespace ({@code google.cloud.storage} is
 * google-cloud-storage when that is declared), or as {@link #DISTRIBUTIONS} says. It is resolved when the repository
 * declares it, and inferred when it does not.
 */
final class PythonNames implements Names {

    private static final String LANGUAGE = "python";
    private static final double PACKAGE_ONLY = 0.5;
    private static final double UNDECLARED = 0.5;
    private static final int NAMESPACE_PARTS = 4;
    private static final StandardNames STANDARD = StandardNames.of("python-standard-library.txt");

    /** Where a distribution is named otherwise than its module; the first is meant when none is declared. */
    private static final Map<String, List<String>> DISTRIBUTIONS = Map.ofEntries(
            Map.entry("attr", List.of("attrs")),
            Map.entry("bs4", List.of("beautifulsoup4")),
            Map.entry("confluent_kafka", List.of("confluent-kafka")),
            Map.entry("cv2", List.of("opencv-python", "opencv-python-headless")),
            Map.entry("Crypto", List.of("pycryptodome")),
            Map.entry("databricks.sql", List.of("databricks-sql-connector")),
            Map.entry("dateutil", List.of("python-dateutil")),
            Map.entry("docx", List.of("python-docx")),
            Map.entry("dotenv", List.of("python-dotenv")),
            Map.entry("git", List.of("gitpython")),
            Map.entry("google.protobuf", List.of("protobuf")),
            Map.entry("grpc", List.of("grpcio")),
            Map.entry("jose", List.of("python-jose")),
            Map.entry("jwt", List.of("pyjwt")),
            Map.entry("kafka", List.of("kafka-python", "kafka-python-ng")),
            Map.entry("magic", List.of("python-magic")),
            Map.entry("multipart", List.of("python-multipart")),
            Map.entry("MySQLdb", List.of("mysqlclient")),
            Map.entry("OpenSSL", List.of("pyopenssl")),
            Map.entry("PIL", List.of("pillow")),
            Map.entry("pkg_resources", List.of("setuptools")),
            Map.entry("psycopg2", List.of("psycopg2", "psycopg2-binary")),
            Map.entry("serial", List.of("pyserial")),
            Map.entry("skimage", List.of("scikit-image")),
            Map.entry("sklearn", List.of("scikit-learn")),
            Map.entry("slugify", List.of("python-slugify")),
            Map.entry("usb", List.of("pyusb")),
            Map.entry("yaml", List.of("pyyaml")),
            Map.entry("zmq", List.of("pyzmq")));

    private final Modules modules;
    private final Libraries libraries;
    private final OtherRepositories others;

    PythonNames(Modules modules, Libraries libraries) {
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
                .map(target -> meaning(statement.key().text("repository"), target))
                .orElse(new Meaning.Unknown());
    }

    private Meaning meaning(String repository, String target) {
        String name = target.endsWith(".*") ? target.substring(0, target.length() - 2) : target;
        return own(repository, name)
                .or(() -> STANDARD.has(first(name, 1)) ? Optional.of(new Meaning.Standard()) : Optional.empty())
                .or(() -> other(repository, name))
                .orElseGet(() -> library(repository, name));
    }

    /** A name may be a module or what one holds; where more of it is missing, only the package is sure. */
    private Optional<Meaning> own(String repository, String name) {
        for (String prefix = name; !prefix.isEmpty(); prefix = parent(prefix)) {
            if (modules.has(repository, LANGUAGE, prefix)) {
                boolean whole = prefix.equals(name) || prefix.equals(parent(name));
                var key = Modules.key(repository, LANGUAGE, prefix);
                return Optional.of(whole ? Meaning.resolved(key) : Meaning.inferred(key, PACKAGE_ONLY));
            }
        }
        return Optional.empty();
    }

    private Optional<Meaning> other(String repository, String name) {
        return others.find(repository, LANGUAGE, name).or(() -> others.find(repository, LANGUAGE, parent(name)));
    }

    private Meaning library(String repository, String name) {
        List<String> candidates = new ArrayList<>();
        for (int parts = NAMESPACE_PARTS; parts > 0; parts--) {
            candidates.addAll(DISTRIBUTIONS.getOrDefault(first(name, parts), List.of()));
            candidates.add(distribution(first(name, parts)));
        }
        for (String candidate : candidates) {
            if (libraries.declares(repository, purl(candidate))) {
                return Meaning.resolved(Keys.library(purl(candidate)));
            }
        }
        String likely =
                DISTRIBUTIONS
                        .getOrDefault(first(name, 2), DISTRIBUTIONS.getOrDefault(first(name, 1), List.of()))
                        .stream()
                        .findFirst()
                        .orElse(distribution(first(name, 1)));
        return Meaning.inferred(Keys.library(purl(likely)), UNDECLARED);
    }

    /** The canonical name of a distribution, as PyPI compares them; a module that begins with {@code _} is a private one of it. */
    static String distribution(String module) {
        return module.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-").replaceAll("^-(?=.)", "");
    }

    private static String purl(String distribution) {
        return "pkg:pypi/" + distribution;
    }

    private static String first(String name, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            end = name.indexOf('.', end + 1);
            if (end < 0) {
                return name;
            }
        }
        return name.substring(0, end);
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
