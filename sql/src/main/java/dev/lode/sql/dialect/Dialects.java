package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dialect of a text: by its name, by the adapter of a dbt project, or by what the text shows. */
public final class Dialects {

    /** How the dialect of a text was chosen, in the order in which what is known counts. */
    public enum Choice {
        CONFIG,
        ADAPTER,
        COMMENT,
        DETECTED,
        DEFAULT;

        /** As facts word it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A dialect, and what said that it is this. */
    public record Chosen(Dialect dialect, Choice from) {}

    private static final Dialect ANSI = new Ansi();

    /** In alphabetical order. */
    private static final List<Dialect> ALL = List.of(
            ANSI,
            new BigQuery(),
            new Databricks(),
            new DuckDb(),
            new MySql(),
            new Oracle(),
            new Postgres(),
            new Redshift(),
            new Snowflake(),
            new TransactSql());

    private static final Map<String, Dialect> BY_NAME = byName();
    private static final Signs SIGNS = new Signs(ALL);

    /** Only the beginning of a text is asked for a comment that names its dialect. */
    private static final int COMMENT_WITHIN = 2_000;

    private static final Pattern COMMENT =
            Pattern.compile("(?im)^\\s*(?:--|#|//|/\\*)\\s*(?:sql[ _-]?)?dialect\\s*[:=]\\s*([a-z_-]+)");

    private Dialects() {}

    /** The dialects that Lode knows, in the order of their names. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** SQL of no dialect that is known. */
    public static Dialect ansi() {
        return ANSI;
    }

    /** The dialect of a name as a person writes it: {@code databricks}, {@code Spark}, {@code t-sql}. */
    public static Optional<Dialect> named(String name) {
        return Optional.ofNullable(
                BY_NAME.get(name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")));
    }

    /** The dialect that an adapter of dbt speaks, by the adapter's type: {@code databricks}, {@code sqlserver}. */
    public static Optional<Dialect> ofAdapter(String adapter) {
        return named(adapter);
    }

    /** The dialect whose ways of writing the text shows most of, where they are enough to tell. */
    public static Optional<Dialect> detected(String text) {
        return SIGNS.dialect(text);
    }

    /** The dialect that a comment in the first lines names: {@code -- dialect: snowflake}. */
    public static Optional<Dialect> commented(String text) {
        Matcher comment = COMMENT.matcher(text).region(0, Math.min(text.length(), COMMENT_WITHIN));
        return comment.find() ? named(comment.group(1)) : Optional.empty();
    }

    /** The dialect of a text of which only its words are known. */
    public static Chosen chosen(String text) {
        Optional<Dialect> commented = commented(text);
        if (commented.isPresent()) {
            return new Chosen(commented.get(), Choice.COMMENT);
        }
        return detected(text)
                .map(dialect -> new Chosen(dialect, Choice.DETECTED))
                .orElseGet(() -> new Chosen(ANSI, Choice.DEFAULT));
    }

    private static Map<String, Dialect> byName() {
        Map<String, Dialect> byName = new TreeMap<>();
        for (Dialect dialect : ALL) {
            byName.put(dialect.name(), dialect);
            dialect.otherNames().forEach(name -> byName.put(name, dialect));
        }
        return byName;
    }
}
