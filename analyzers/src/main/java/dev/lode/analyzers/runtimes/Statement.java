package dev.lode.analyzers.runtimes;

import dev.lode.spi.Relationship;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file states of a runtime.
 *
 * @param version line of releases or range
 * @param form exact, least, range or word
 * @param bounds what it allows
 * @param tests whether it is one of the versions that changes are tested with
 */
record Statement(String version, String form, Bounds bounds, boolean tests, String path, int line)
        implements Comparable<Statement> {

    private static final Set<String> CI = Set.of("github_workflow", "gitlab_ci", "azure_pipeline", "ini");

    /** Folders whose files show or feed something, and say nothing of what the repository itself runs on. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:.*/)?(?:tests?|testing|test_?data|fixtures?|examples?|samples?|demos?|docs?|templates?|vendor|third_party)/.*",
            Pattern.CASE_INSENSITIVE);

    static Statement of(Relationship fact) {
        String version = fact.end().text("version");
        String form = fact.text("form").orElse("");
        Bounds bounds = switch (form) {
            case "exact" -> Bounds.line(version);
            case "least" -> Bounds.atLeast(version);
            default -> Bounds.range(version);
        };
        boolean tests = CI.contains(fact.text("source").orElse(""));
        String path = fact.text("declared_in").orElse("");
        return new Statement(version, form, bounds, tests, path, fact.evidence().line());
    }

    boolean aside() {
        return ASIDE.matcher(path).matches();
    }

    boolean exact() {
        return form.equals("exact");
    }

    boolean range() {
        return form.equals("range") || form.equals("least");
    }

    /** Whether what the file says holds for the other: for its own folder and those below. */
    boolean governs(Statement other) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return folder.isEmpty() || other.path.startsWith(folder);
    }

    String words() {
        return version + (form.equals("least") ? " or later" : "") + " " + path + (line > 0 ? ":" + line : "");
    }

    @Override
    public int compareTo(Statement other) {
        int byPath = path.compareTo(other.path);
        int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
        int byVersion = byLine != 0 ? byLine : version.compareTo(other.version);
        return byVersion != 0 ? byVersion : form.compareTo(other.form);
    }
}
