package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.SourceFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which adapter a project is run with, from what lies around it: profiles, what is installed, packages that serve one
 * warehouse, settings that one adapter knows, and names where the SQL shows no dialect. The surest kind that says anything decides; where it names several
 * warehouses, as packages that run on all of them do, nothing is known.
 */
public final class AdapterClues {

    private static final String TYPES = "athena|bigquery|clickhouse|databricks|duckdb|fabric|mysql|oracle|postgres"
            + "|redshift|snowflake|spark|sqlite|sqlserver|synapse|trino";

    private static final List<String> INSTALLING = List.of(
            "requirements*.txt",
            "**/requirements/*.txt",
            "pyproject.toml",
            "setup.{py,cfg}",
            "Pipfile",
            "*.lock",
            "*Dockerfile*",
            "Makefile",
            ".gitlab-ci.yml",
            "**/.github/workflows/*.{yml,yaml}");

    /** The distribution of an adapter, not a part of a longer name or of a path. */
    private static final Pattern DISTRIBUTION =
            Pattern.compile("(?i)(?<![\\w.-])dbt[-_](" + TYPES + ")(?:-community)?(?![\\w/-])");

    private static final Pattern COMMENT = Pattern.compile("#[^\\n]*+");

    private static final Pattern NAME = Pattern.compile("(?i)(?<![a-z])(" + TYPES + ")(?![a-z])");

    private static final Map<String, String> PACKAGES = Map.of(
            "spark_utils", "spark",
            "tsql_utils", "sqlserver",
            "trino_utils", "trino",
            "athena_utils", "athena",
            "redshift", "redshift",
            "dbt_snowflake_monitoring", "snowflake",
            "dbt_snowflake_query_tags", "snowflake",
            "dbt_snow_mask", "snowflake",
            "dbt_bigquery_monitoring", "bigquery");

    private final Map<String, Set<String>> installed = new TreeMap<>();
    private final Map<String, YamlValue> profiles = new TreeMap<>();
    private final String repository;

    private AdapterClues(String repository) {
        this.repository = repository;
    }

    public static AdapterClues of(Checkout checkout, FactSink sink) {
        AdapterClues clues = new AdapterClues(checkout.revision().repository());
        new SourceFiles(checkout, INSTALLING).forEach(sink, (file, text, into) -> {
            Set<String> found = named(DISTRIBUTION, COMMENT.matcher(text).replaceAll(""));
            if (!found.isEmpty()) {
                clues.installed.put(file.path(), found);
            }
        });
        new SourceFiles(checkout, List.of("*profiles.{yml,yaml}"))
                .forEach(sink, (file, text, into) -> clues.profiles.put(file.path(), parsed(text)));
        return clues;
    }

    /** What cannot be read says nothing here; who reads it for more than this says that it cannot be read. */
    private static YamlValue parsed(String text) {
        try {
            return YamlValue.parse(text);
        } catch (YamlValue.Refused e) {
            return YamlValue.NONE;
        }
    }

    private static Set<String> named(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** @param manifest the adapter that wrote a manifest of the project, if there is one */
    public Optional<Adapter> of(ProjectContents contents, Optional<String> manifest) {
        DbtProject project = contents.project;
        Optional<Adapter> stated = manifest.map(type -> new Adapter(type, "manifest"))
                .or(() -> project.adapter().map(type -> new Adapter(type, "profile")));
        if (stated.isPresent()) {
            return stated;
        }
        Map<String, Set<String>> clues = new LinkedHashMap<>();
        clues.put("profile", around(project.root(), profiles, profile -> types(project, profile)));
        clues.put("requirement", around(project.root(), installed, types -> types));
        clues.put("package", packages(project));
        clues.put("setting", AdapterSettings.of(contents));
        if (ProjectDialect.shown(contents.files).isEmpty()) {
            clues.put("name", names(project));
        }
        return clues.entrySet().stream()
                .filter(clue -> !clue.getValue().isEmpty())
                .findFirst()
                .flatMap(clue -> Adapter.only(clue.getValue(), clue.getKey()));
    }

    /** What files say in the nearest folder above a project that holds any which say something. */
    private static <T> Set<String> around(String root, Map<String, T> files, Function<T, Set<String>> said) {
        String folder = root;
        while (true) {
            String within = folder;
            Set<String> found = new TreeSet<>();
            files.forEach((path, file) -> {
                if (path.startsWith(within)) {
                    found.addAll(said.apply(file));
                }
            });
            if (!found.isEmpty() || folder.isEmpty()) {
                return found;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
    }

    private static Set<String> types(DbtProject project, YamlValue profiles) {
        Set<String> types = new TreeSet<>();
        profiles.get(project.settings().get("profile").textOr(""))
                .get("outputs")
                .entries()
                .forEach((target, output) -> project.plain(output.get("type")).ifPresent(types::add));
        return types;
    }

    private static Set<String> packages(DbtProject project) {
        Set<String> types = new TreeSet<>();
        project.packages().names().forEach(name -> {
            String type = PACKAGES.get(name);
            if (type != null) {
                types.add(type);
            }
        });
        return types;
    }

    private Set<String> names(DbtProject project) {
        Set<String> names = new TreeSet<>();
        for (String name : List.of(
                project.settings().get("profile").textOr(""),
                project.ownName(),
                repository.substring(repository.lastIndexOf('/') + 1))) {
            names.addAll(named(NAME, name));
        }
        return names;
    }
}
