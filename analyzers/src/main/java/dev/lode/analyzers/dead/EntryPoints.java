package dev.lode.analyzers.dead;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what may be called from outside of what is read: by test runners and people who run examples, by the language
 * itself, by frameworks that take what is decorated or derives from something of theirs, and by names that are put
 * together from a beginning.
 *
 * @param prefixes beginnings of names that texts of the repository write
 */
record EntryPoints(Families families, List<String> prefixes) {

    private static final Pattern TEST = Pattern.compile(
            "(?:.*/)?(?:tests?|testing|__tests__|e2e|spec|fixtures)/.*|(?:.*/)?(?:test_[^/]*|[^/]*_test|conftest)\\.py"
                    + "|.*\\.(?:test|spec|stories)\\.[cm]?[jt]sx?|(?:.*/)?[^/]*(?:Test|Tests|IT)\\.java");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:.*/)?(?:examples?|docs?|samples?|benchmarks?|demos?|tutorials?|migrations?|alembic)/.*"
                    + "|.*\\.(?:ipynb|pyi|config\\.[cm]?[jt]s|d\\.ts)|(?:.*/)?(?:setup|conf|noxfile|fabfile|tasks)\\.py");
    private static final Set<String> MAIN = Set.of(
            "main",
            "handler",
            "lambda_handler",
            "application",
            "create_app",
            "upgrade",
            "downgrade",
            "getServerSideProps",
            "getStaticProps",
            "getStaticPaths",
            "generateMetadata",
            "generateStaticParams",
            "middleware",
            "premain");
    private static final Pattern PROTOCOL = Pattern.compile(
            "__\\w+__|_missing_|_generate_next_value_|pytest_\\w+"
                    + "|acquire|release|read|readline|readlines|readinto|write|writelines|flush|seek|tell|fileno|isatty|keys"
                    + "|toString|hashCode|equals|compareTo|close|finalize|readResolve|writeReplace|toJSON|componentDid\\w+|ngOn\\w+");

    /** Nobody calls what has one of these because of it. */
    private static final Set<String> PLAIN = Set.of(
            "staticmethod",
            "classmethod",
            "property",
            "cached_property",
            "abstractmethod",
            "overload",
            "final",
            "lru_cache",
            "cache",
            "contextmanager",
            "asynccontextmanager",
            "dataclass",
            "wraps",
            "total_ordering",
            "runtime_checkable",
            "deprecated",
            "no_type_check",
            "singledispatch",
            "Deprecated",
            "SuppressWarnings",
            "Nullable",
            "NonNull",
            "SafeVarargs",
            "FunctionalInterface",
            "VisibleForTesting");

    /** The kind of entry point, in the ontology's words. */
    Optional<String> kind(Definition definition) {
        if (TEST.matcher(definition.path()).matches()) {
            return Optional.of("test");
        }
        if (EXAMPLE.matcher(definition.path()).matches()) {
            return Optional.of("example");
        }
        if (MAIN.contains(definition.name())) {
            return Optional.of("main");
        }
        if (PROTOCOL.matcher(definition.name()).matches()) {
            return Optional.of("protocol");
        }
        return ofItsMaking(definition);
    }

    private Optional<String> ofItsMaking(Definition definition) {
        List<String> decorators =
                definition.decorators().stream().map(EntryPoints::simple).toList();
        if (decorators.contains("override") || decorators.contains("Override")) {
            return Optional.of("override");
        }
        if (!PLAIN.containsAll(decorators) || families.decorated(definition, PLAIN)) {
            return Optional.of("decorated");
        }
        if (families.reachOutside(definition)) {
            return Optional.of("override");
        }
        return prefixes.stream().anyMatch(definition.name()::startsWith) ? Optional.of("dispatched") : Optional.empty();
    }

    /** Without what it belongs to and what it is given. */
    static String simple(String decorator) {
        int parenthesis = decorator.indexOf('(');
        String bare = parenthesis < 0 ? decorator : decorator.substring(0, parenthesis);
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
