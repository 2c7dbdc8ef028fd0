package dev.lode.miners.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The sections of a document, which together are all its lines but front matter and blank ones between them. */
final class Sections {

    /** How front matter begins, which tells it from a text between two rules. */
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:[\\w\"'.-]{1,100}\\s*[:=]|#|\\[|$|(?:---|\\+\\+\\+)\\s*$)");

    private final List<String> lines;
    private final List<Section> all = new ArrayList<>();

    private Sections(List<String> lines) {
        this.lines = lines;
    }

    /** @param text with one kind of line end */
    static List<Section> of(String file, String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int front = frontMatter(lines);
        // blank lines in its place keep the numbers of the lines
        String body = "\n".repeat(front) + String.join("\n", lines.subList(front, lines.size()));
        Sections sections = new Sections(lines);
        sections.cut(file, front, Headings.of(body));
        return sections.all;
    }

    /** How many lines at the top are not Markdown: YAML or TOML between two lines of dashes or plus signs. */
    private static int frontMatter(List<String> lines) {
        String fence = lines.getFirst().stripTrailing();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return 0;
        }
        if (lines.size() < 2 || !ENTRY.matcher(lines.get(1)).lookingAt()) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
                return i + 1;
            }
        }
        return 0;
    }

    private void cut(String file, int front, List<Heading> headings) {
        int intro = front + 1;
        int first = headings.isEmpty() ? lines.size() + 1 : headings.getFirst().line();
        while (intro < first && lines.get(intro - 1).isBlank()) {
            intro++;
        }
        if (intro < first) {
            add(file, 0, intro, first);
        }
        String[] path = new String[7];
        Arrays.fill(path, "");
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            path[heading.level()] = heading.text();
            Arrays.fill(path, heading.level() + 1, path.length, "");
            int next = i + 1 < headings.size() ? headings.get(i + 1).line() : lines.size() + 1;
            add(joined(path), heading.level(), heading.line(), next);
        }
    }

    private static String joined(String[] path) {
        return String.join(
                " > ", Arrays.stream(path).filter(name -> !name.isEmpty()).toList());
    }

    private void add(String name, int level, int line, int next) {
        int end = next - 1;
        while (end > line && lines.get(end - 1).isBlank()) {
            end--;
        }
        all.add(new Section(name, level, line, end));
    }
}
