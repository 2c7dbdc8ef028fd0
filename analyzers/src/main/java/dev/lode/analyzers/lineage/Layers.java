package dev.lode.analyzers.lineage;

import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.LocalTable;
import dev.lode.spi.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The layer of a table, by the first of these that says one: the tags of the models that make it; the folders of the
 * files that make it, the innermost first; the schemas of its name, the innermost first; the first word of its name.
 * What says two layers at once says none, and an issue tells.
 *
 * <p>A tag, folder or schema says a layer by its first or its last word: {@code bronze}, {@code 2_intermediate}, {@code
 * stg_finance}, {@code prod-dbt-mart}. A word between says what it is about: {@code media_gold_reviews_chunked}.
 *
 * <p>Words: bronze, brz, raw, landing → bronze; silver, slv, staging, stg, intermediate, cleansed, conformed → silver;
 * gold, gld, mart, marts, reporting → gold. As the first word of a name also int → silver; dim, fct, fact, rpt → gold.
 */
final class Layers {

    private static final Map<String, String> WORDS = words(
            "bronze brz raw landing",
            "silver slv staging stg intermediate cleansed conformed",
            "gold gld mart marts reporting");
    private static final Map<String, String> FIRST_WORDS = words("", "int", "dim fct fact rpt");

    private final Map<String, SortedSet<String>> tags = new HashMap<>();
    private final Map<String, SortedSet<String>> paths = new HashMap<>();
    private final FactSink sink;

    Layers(FactSink sink) {
        this.sink = sink;
    }

    private record Witness(String reason, Collection<String> layers) {}

    void tag(String table, String tag) {
        tags.computeIfAbsent(table, absent -> new TreeSet<>()).add(tag);
    }

    void madeBy(String table, String path) {
        paths.computeIfAbsent(table, absent -> new TreeSet<>()).add(path);
    }

    /** The table with its layer, if anything says one. */
    Optional<Node> describe(String table) {
        Collection<String> tagged = tags.getOrDefault(table, Collections.emptySortedSet());
        Collection<String> folders = paths.getOrDefault(table, Collections.emptySortedSet());
        List<String> parts = new ArrayList<>(List.of(LocalTable.bare(table).split("\\.")));
        String name = parts.isEmpty() ? "" : parts.removeLast();
        return Stream.of(
                        new Witness("tag", each(tagged.stream().map(tag -> innermost(tag.split("/"))))),
                        new Witness("folder", each(folders.stream().map(Layers::folder))),
                        new Witness("schema", each(Stream.of(innermost(parts.toArray(String[]::new))))),
                        new Witness("name", each(Stream.of(firstWord(name)))))
                .filter(witness -> clear(table, witness))
                .findFirst()
                .map(witness -> Node.of(Keys.table(table))
                        .with("layer", witness.layers().iterator().next())
                        .with("layer_reason", witness.reason()));
    }

    private boolean clear(String table, Witness witness) {
        if (witness.layers().size() > 1) {
            sink.report(Issue.info(
                    "LAYER_CONFLICT",
                    "",
                    0,
                    "the " + witness.reason() + "s of " + table + " say " + String.join(" and ", witness.layers())));
        }
        return witness.layers().size() == 1;
    }

    private static SortedSet<String> each(Stream<Optional<String>> layers) {
        SortedSet<String> distinct = new TreeSet<>();
        layers.flatMap(Optional::stream).forEach(distinct::add);
        return distinct;
    }

    private static Optional<String> folder(String path) {
        String[] segments = path.split("/");
        return innermost(Arrays.copyOf(segments, segments.length - 1));
    }

    /** What the last part that says a layer says; a part says one if its first or last word does, not one between. */
    private static Optional<String> innermost(String[] parts) {
        return Stream.of(parts).map(Layers::layer).flatMap(Optional::stream).reduce((outer, inner) -> inner);
    }

    private static Optional<String> layer(String part) {
        List<String> words =
                Stream.of(split(part)).filter(word -> !word.isEmpty()).toList();
        Set<String> said = new HashSet<>();
        for (String word : words.isEmpty() ? words : List.of(words.getFirst(), words.getLast())) {
            Optional.ofNullable(WORDS.get(word)).ifPresent(said::add);
        }
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> firstWord(String name) {
        String first = split(name)[0];
        return Optional.ofNullable(WORDS.getOrDefault(first, FIRST_WORDS.get(first)));
    }

    private static String[] split(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
    }

    private static Map<String, String> words(String bronze, String silver, String gold) {
        Map<String, String> words = new HashMap<>();
        Stream.of(bronze.split(" ")).forEach(word -> words.put(word, "bronze"));
        Stream.of(silver.split(" ")).forEach(word -> words.put(word, "silver"));
        Stream.of(gold.split(" ")).forEach(word -> words.put(word, "gold"));
        words.remove("");
        return Map.copyOf(words);
    }
}
