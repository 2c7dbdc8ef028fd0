package dev.lode.pipeline.report.page;

import com.hubspot.jinjava.objects.SafeString;
import dev.lode.pipeline.report.Subject;
import dev.lode.pipeline.report.text.Address;
import dev.lode.pipeline.report.text.Figures;
import dev.lode.pipeline.report.text.Markdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Names, numbers and links. What these give is Markdown already; everything else is escaped when it is printed. */
final class TextVerbs {

    private final Figures figures;
    private final Map<String, Subject> repositories;
    private final PeopleNames people;
    private final Map<String, String> languages;
    private final Supplier<PageRecord> page;

    TextVerbs(
            Figures figures,
            Map<String, Subject> repositories,
            PeopleNames people,
            Map<String, String> languages,
            Supplier<PageRecord> page) {
        this.figures = figures;
        this.repositories = repositories;
        this.people = people;
        this.languages = languages;
        this.page = page;
    }

    SortedMap<String, Verb> all() {
        SortedMap<String, Verb> verbs = new TreeMap<>();
        verbs.put("code", (subject, arguments) -> safe(Markdown.code(subject.toString())));
        verbs.put("number", (subject, arguments) -> safe(figures.number(Cells.number(subject))));
        verbs.put(
                "percent",
                (subject, arguments) -> safe(figures.share(Cells.number(subject), arguments.number(0, "whole"))));
        verbs.put(
                "percentage",
                (subject, arguments) -> Figures.percent(Cells.number(subject), arguments.number(0, "whole")));
        verbs.put(
                "trend",
                (subject, arguments) -> safe(figures.trend(Cells.number(subject), arguments.number(0, "before"))));
        verbs.put("count", this::count);
        verbs.put("date", (subject, arguments) -> date(subject.toString()));
        verbs.put("dash", (subject, arguments) -> subject.toString().isEmpty() ? "–" : subject);
        verbs.put("short", (subject, arguments) -> shortName(subject.toString()));
        verbs.put("language", (subject, arguments) -> language(subject.toString()));
        verbs.put("person", (subject, arguments) -> people.of(subject.toString()));
        verbs.put("link", (subject, arguments) -> link(subject.toString(), arguments.text(0, "page")));
        verbs.put(
                "anchor",
                (subject, arguments) -> link(
                        subject.toString(), "glossary.md#" + anchor(arguments.text(0, "term", subject.toString()))));
        verbs.put("file", this::file);
        verbs.put("names", this::names);
        verbs.put("commit", (subject, arguments) -> commit(subject.toString()));
        verbs.put("repository", this::repository);
        return verbs;
    }

    private SafeString count(Object subject, Arguments arguments) {
        BigDecimal number = Cells.number(subject);
        String one = arguments.text(0, "one");
        String word = number.compareTo(BigDecimal.ONE) == 0 ? one : arguments.text(1, "many", one + "s");
        return safe(figures.number(number) + " " + Markdown.text(word));
    }

    private static String date(String time) {
        return time.length() < 10 ? "–" : time.substring(0, 10);
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private String language(String name) {
        return name.isEmpty()
                ? "–"
                : languages.getOrDefault(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** To a page of the report folder, by its path there. */
    private SafeString link(String text, String target) {
        int anchor = target.indexOf('#');
        String path = anchor < 0 ? target : target.substring(0, anchor);
        String fragment = anchor < 0 ? "" : "#" + Address.path(target.substring(anchor + 1));
        return linked(text, Address.path(page.get().relative(path)) + fragment);
    }

    /** The first few of a list as code, and how many more there are. */
    private SafeString names(Object subject, Arguments arguments) {
        List<String> names = subject instanceof String ? List.of() : Cells.texts(subject);
        int most = arguments.number(0, "most").intValue();
        String shown = names.stream().limit(most).map(Markdown::code).collect(Collectors.joining(", "));
        String more = names.size() > most ? " and " + (names.size() - most) + " more" : "";
        return safe(names.isEmpty() ? "–" : shown + more);
    }

    /** How hosts name the heading of a term. */
    private static String anchor(String term) {
        return term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    /** A file at the commit that was read, linked to where it is hosted. */
    private SafeString file(Object subject, Arguments arguments) {
        String path = subject.toString();
        String text = arguments.text(-1, "text", path);
        long line = arguments
                .find(-1, "line")
                .map(Cells::number)
                .map(BigDecimal::longValue)
                .orElse(0L);
        Optional<Subject> repository = arguments
                .find(-1, "repository")
                .flatMap(name -> Optional.ofNullable(repositories.get(name.toString())))
                .or(() -> page.get().subject());
        return repository
                .flatMap(known -> known.hosting().map(at -> Address.file(at, known.commit(), path, line)))
                .map(address -> linked(text, address))
                .orElseGet(() -> safe(Markdown.code(text)));
    }

    private SafeString commit(String sha) {
        String text = sha.length() > 10 ? sha.substring(0, 10) : sha;
        return page.get()
                .subject()
                .flatMap(Subject::hosting)
                .map(at -> safe("[" + Markdown.code(text) + "](" + Address.commit(at, Address.path(sha)) + ")"))
                .orElseGet(() -> safe(Markdown.code(text)));
    }

    /** The page of a repository, or one beside it. */
    private SafeString repository(Object subject, Arguments arguments) {
        String name = subject.toString();
        Subject known = repositories.get(name);
        return known == null
                ? safe(Markdown.text(shortName(name)))
                : link(
                        arguments.text(-1, "text", known.shortName()),
                        "repos/" + known.slug() + "/" + arguments.text(0, "page", "README.md"));
    }

    private static SafeString linked(String text, String address) {
        return safe("[" + Markdown.text(text) + "](" + address + ")");
    }

    private static SafeString safe(String markdown) {
        return new SafeString(markdown);
    }
}
