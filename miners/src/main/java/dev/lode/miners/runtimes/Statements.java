package dev.lode.miners.runtimes;

import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what one file states, in the order of the file. */
final class Statements {

    /** How sure it is that an image named for a runtime holds it, or that a default is what is built with. */
    static final double LIKELY = 0.9;

    private static final int LONGEST = 300;

    private static final Set<String> RUNTIMES = Set.of(
            "python",
            "pypy",
            "java",
            "node",
            "go",
            "ruby",
            "jruby",
            "dotnet",
            "php",
            "rust",
            "scala",
            "kotlin",
            "r",
            "perl",
            "julia",
            "elixir",
            "erlang",
            "deno",
            "bun",
            "spark",
            "databricks");

    private static final Set<String> SYSTEMS = Set.of("ubuntu", "windows", "macos");

    /** Other implementations of a language, whose versions are not the language's. */
    private static final Pattern OTHER = Pattern.compile("(pypy|jruby)-?(.*)");

    private final String path;
    private final List<Statement> all = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    Statements(String path) {
        this.path = path;
    }

    List<Statement> all() {
        return all;
    }

    List<Issue> issues() {
        return issues;
    }

    void states(String name, String stated, int line) {
        add(name, stated, line, false, 1);
    }

    /** The version or a later one. */
    void atLeast(String name, String stated, int line) {
        add(name, stated, line, true, 1);
    }

    /** What a rule concludes that can be wrong. */
    void likely(String name, String stated, int line) {
        add(name, stated, line, false, LIKELY);
    }

    void likelyAtLeast(String name, String stated, int line) {
        add(name, stated, line, true, LIKELY);
    }

    /** The runtime without a version. */
    void some(String name, int line) {
        add(name, "", line, false, 1);
    }

    /** An image, and the runtime that its name promises. */
    void image(String reference, int line, double confidence) {
        if (reference.length() > LONGEST) {
            problem("PARSE_FAILED", line, "the name of an image of more than " + LONGEST + " characters");
            return;
        }
        ImageReference image = ImageReference.of(reference);
        if (image.name().contains("$") || image.name().contains("{")) {
            issues.add(Issue.info("RUNTIME_UNKNOWN", path, line, "nothing here fills the name of an image"));
            return;
        }
        Version version = new Version(image.version(), image.fixed() ? Version.Form.EXACT : Version.Form.WORD);
        all.add(new Statement(image.name(), "image", version, reference.strip(), line, confidence));
        image.promises()
                .filter(runtime -> !runtime.version().contains("$"))
                .ifPresent(runtime -> likely(runtime.name(), runtime.version(), line));
    }

    void problem(String code, int line, String message) {
        issues.add(Issue.warning(code, path, line, message));
    }

    private void add(String name, String stated, int line, boolean least, double confidence) {
        String text = stated.strip();
        if (text.length() > LONGEST) {
            problem("PARSE_FAILED", line, "a version of more than " + LONGEST + " characters");
            return;
        }
        Matcher other = OTHER.matcher(text);
        String plain = other.matches() ? other.group(1) : name.strip().toLowerCase(Locale.ROOT);
        Version version = Version.of(plain, other.matches() ? other.group(2) : text);
        String kind = RUNTIMES.contains(plain) ? "runtime" : SYSTEMS.contains(plain) ? "system" : "tool";
        all.add(new Statement(plain, kind, least ? version.orLater() : version, text, line, confidence));
    }
}
