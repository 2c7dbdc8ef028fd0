package dev.lode.pipeline.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The settings that have one value each: in {@code lode.yml}, from the environment, most of them as a flag too. */
public enum SettingKey {
    WORKSPACE("workspace", Kind.TEXT, ".lode", "Folder for clones, staging, the embedded graph and run.json"),
    REPORTS("reports", Kind.TEXT, "reports", "Folder that the reports are written to"),
    GRAPH("graph", Kind.TEXT, "embedded", "Graph store: embedded, or bolt://host:7687 of a Memgraph or Neo4j"),
    THREADS(
            "threads",
            Kind.WHOLE,
            "0",
            "Threads that read repositories, one each and what is left where it helps; 0 takes the number of processors"),
    ALLOW_SCHEMES(
            "allow.schemes",
            Kind.LIST,
            "https,ssh,file",
            "URL schemes that may be read; http must be named to be allowed"),
    ALLOW_HOSTS(
            "allow.hosts",
            Kind.LIST,
            "",
            "Hosts that may be reached; empty allows every public one. Loopback and private addresses must be named"),
    ALLOW_ALTERNATES(
            "allow.alternates", Kind.FLAG, "false", "Read local repositories that borrow objects from another folder"),
    CA_CERT("ca_cert", Kind.TEXT, "", "A PEM file with certificates to trust besides those of the JDK"),
    LIMIT_SILENCE_SECONDS(
            "limits.silence_seconds", Kind.WHOLE, "30", "A server that says nothing for so long is given up"),
    LIMIT_FETCH_MINUTES(
            "limits.fetch_minutes", Kind.WHOLE, "60", "A look at a server, or a fetch, that takes longer is given up"),
    LIMIT_REPOSITORY_BYTES(
            "limits.repository_bytes",
            Kind.WHOLE,
            "10737418240",
            "A clone that would grow larger is given up with LIMIT_EXCEEDED"),
    LIMIT_FILE_BYTES("limits.file_bytes", Kind.WHOLE, "10485760", "Larger files are listed and not read"),
    LIMIT_FILES("limits.files", Kind.WHOLE, "500000", "A repository with more files fails with LIMIT_EXCEEDED"),
    LIMIT_SNAPSHOTS(
            "limits.snapshots",
            Kind.WHOLE,
            "3",
            "Newest snapshots of a repository that stay staged; what the graph or the next run needs stays besides"),
    LIMIT_PLUGIN_MINUTES(
            "limits.plugin_minutes", Kind.WHOLE, "60", "A plugin that takes longer on one repository fails there"),
    LIMIT_QUERY_SECONDS("limits.query_seconds", Kind.WHOLE, "60", "A query that takes longer is given up"),
    LIMIT_QUERY_ROWS("limits.query_rows", Kind.WHOLE, "1000000", "Rows of one answer; a longer one is refused"),
    JAVA_JARS(
            "java.jars",
            Kind.LIST,
            "",
            "Jars, or folders with jars, that Java code is compiled against: more of what it calls is known; nothing of them runs"),
    EXTENSION_ONTOLOGY(
            "extensions.ontology", Kind.TEXT, "", "A file with words of your own, added to the built-in ones"),
    EXTENSION_QUERIES("extensions.queries", Kind.TEXT, "", "A folder with saved queries of your own"),
    EXTENSION_TEMPLATES(
            "extensions.templates", Kind.TEXT, "", "A folder with report templates and a style.yml of your own");

    /** What a value looks like. */
    public enum Kind {
        TEXT,
        WHOLE,
        FLAG,
        /** A YAML list; in the environment and in flags, items with commas between. */
        LIST
    }

    private final String path;
    private final Kind kind;
    private final String otherwise;
    private final String description;

    SettingKey(String path, Kind kind, String otherwise, String description) {
        this.path = path;
        this.kind = kind;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** Where it stands in {@code lode.yml}, with dots between levels. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The value when nobody says anything; of a list, items with commas between. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    /** Its environment variable, {@code LODE_LIMITS_FILES} for {@code limits.files}. */
    public String variable() {
        return "LODE_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    public static Optional<SettingKey> ofPath(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }
}
