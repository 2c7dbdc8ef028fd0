package dev.lode.miners.git;

import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.testkit.GitCheckout;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the git miner says besides changed lines, beside git's own words for it: co-authors beside
 * {@code %(trailers)} and {@code git check-mailmap}, tags beside {@code git for-each-ref}, copies beside {@code git log
 * -C}. Each is a set of texts.
 */
record FeatureTruth(Comparison coAuthors, Comparison tags, Comparison copies) {

    record Comparison(Set<String> ofGit, Set<String> ofLode) {

        long equal() {
            return ofGit.stream().filter(ofLode::contains).count();
        }

        /** Share of both that is in both. */
        double agreement() {
            Set<String> all = new TreeSet<>(ofGit);
            all.addAll(ofLode);
            return all.isEmpty() ? 1 : (double) equal() / all.size();
        }

        List<String> differences() {
            List<String> different = new ArrayList<>();
            ofGit.stream().filter(text -> !ofLode.contains(text)).forEach(text -> different.add(text + "  (git only)"));
            ofLode.stream()
                    .filter(text -> !ofGit.contains(text))
                    .forEach(text -> different.add(text + "  (lode only)"));
            different.sort(null);
            return different;
        }

        @Override
        public String toString() {
            return equal() + " equal of git's " + ofGit.size() + " and lode's " + ofLode.size() + ": " + differences();
        }
    }

    static FeatureTruth of(Path gitDirectory) {
        Said said = new Said();
        new GitMiner().mine(new GitCheckout("truth", gitDirectory), said);
        Git git = new Git(new GitProgram(gitDirectory));
        Set<String> copies = git.copies();
        copies.removeIf(copy -> !said.added.contains(copy.substring(0, copy.lastIndexOf('\t'))));
        return new FeatureTruth(
                new Comparison(git.coAuthors(), said.coAuthors),
                new Comparison(git.tags(), said.tags()),
                new Comparison(copies, said.copies));
    }

    /** What the miner says. */
    private static final class Said implements FactSink {
        private final Set<String> coAuthors = new TreeSet<>();
        private final Set<String> copies = new TreeSet<>();
        private final Set<String> added = new TreeSet<>();
        private final Map<String, String> tags = new TreeMap<>();
        private final Set<String> reached = new TreeSet<>();

        @Override
        public synchronized void emit(Fact fact) {
            switch (fact) {
                case Relationship row
                when row.type().equals("CO_AUTHORED") ->
                    coAuthors.add(row.end().text("sha") + "\t" + row.start().text("email"));
                case Relationship row when row.type().equals("TOUCHES") -> touches(row);
                case Relationship row
                when row.type().equals("POINTS_AT") -> reached.add(row.start().text("name"));
                case Node node
                when node.type().equals("Tag") ->
                    tags.put(
                            node.key().text("name"),
                            String.join(
                                    "\t",
                                    node.key().text("name"),
                                    node.text("commit").orElse("?"),
                                    node.text("tagged_at").orElse("?"),
                                    node.text("annotated").orElse("?")));
                default -> {}
            }
        }

        private void touches(Relationship row) {
            if (row.text("change").orElse("").equals("add")) {
                String path = row.start().text("sha") + "\t" + row.end().text("path");
                added.add(path);
                row.text("copied_from").ifPresent(source -> copies.add(path + "\t" + source));
            }
        }

        Set<String> tags() {
            Set<String> texts = new TreeSet<>();
            tags.forEach((name, text) -> texts.add(text + "\t" + reached.contains(name)));
            return texts;
        }

        @Override
        public void report(Issue issue) {}
    }

    /** What git says. */
    private record Git(GitProgram program) {

        Set<String> coAuthors() {
            List<String> shas = new ArrayList<>();
            List<String> authors = new ArrayList<>();
            List<String> people = new ArrayList<>();
            String format = "--format=%H%x1e%aE%x1e%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)%x1d";
            for (String record : program.run("log", format, "HEAD").split("\u001d")) {
                String[] fields = record.strip().split("\u001e", -1);
                for (String value : fields.length < 3 ? new String[0] : fields[2].split("\u001f")) {
                    if (!value.isBlank()) {
                        shas.add(fields[0]);
                        authors.add(fields[1]);
                        people.add(contact(value.strip()));
                    }
                }
            }
            String[] mapped = people.isEmpty()
                    ? new String[0]
                    : program.answer(String.join("\n", people) + "\n", "check-mailmap", "--stdin")
                            .split("\n");
            Set<String> texts = new TreeSet<>();
            for (int i = 0; i < shas.size(); i++) {
                String address = address(mapped[i]);
                if (!address.equals(authors.get(i).toLowerCase(Locale.ROOT))) {
                    texts.add(shas.get(i) + "\t" + address);
                }
            }
            return texts;
        }

        /** In the form that {@code check-mailmap} takes. */
        private static String contact(String value) {
            int close = value.indexOf('>');
            if (close > 0) {
                return value.substring(0, close + 1);
            }
            return value.matches("[^\\s<>]+@[^\\s<>]+") ? "<" + value + ">" : value + " <>";
        }

        private static String address(String contact) {
            String address = contact.substring(contact.lastIndexOf('<') + 1, contact.lastIndexOf('>'))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return address.isEmpty()
                    ? "name:" + contact.substring(0, contact.lastIndexOf('<')).strip()
                    : address;
        }

        Set<String> tags() {
            Map<String, String> peeled = new HashMap<>();
            for (String line : program.run("for-each-ref", "--format=%(refname) %(objectname)", "refs/tags")
                    .lines()
                    .toList()) {
                peeled.put(line.split(" ")[0], line.split(" ")[1]);
            }
            if (!peeled.isEmpty()) {
                program.run("show-ref", "--tags", "-d")
                        .lines()
                        .filter(line -> line.endsWith("^{}"))
                        .forEach(line -> peeled.put(line.substring(41, line.length() - 3), line.substring(0, 40)));
            }
            Set<String> reached =
                    Set.copyOf(program.run("tag", "--merged", "HEAD").lines().toList());
            String format = "--format=%(refname)%09%(objecttype)%09%(taggerdate:unix)";
            Set<String> texts = new TreeSet<>();
            for (String line :
                    program.run("for-each-ref", format, "refs/tags").lines().toList()) {
                String[] fields = line.split("\t", -1);
                String name = fields[0].substring("refs/tags/".length());
                String commit = String.valueOf(peeled.get(fields[0]));
                if (program.run("cat-file", "-t", commit).strip().equals("commit")) {
                    String second = fields[2].isEmpty()
                            ? program.run("log", "-1", "--format=%ct", commit).strip()
                            : fields[2];
                    String time = Instant.ofEpochSecond(Long.parseLong(second)).toString();
                    texts.add(String.join(
                            "\t", name, commit, time, "" + fields[1].equals("tag"), "" + reached.contains(name)));
                }
            }
            return texts;
        }

        Set<String> copies() {
            Set<String> texts = new TreeSet<>();
            String[] words = program.run("log", "-C", "--raw", "-z", "--no-merges", "--format=%x01%H", "HEAD")
                    .split("\0");
            String sha = "";
            for (int i = 0; i < words.length; i++) {
                String word = words[i].strip();
                if (word.startsWith("\u0001")) {
                    sha = word.substring(1, 41);
                    word = word.substring(41).strip();
                }
                if (word.matches("(?s):.* [CR]\\d+")) {
                    texts.add(sha + "\t" + words[i + 2] + "\t" + words[i + 1]);
                    i += 2;
                } else if (word.startsWith(":")) {
                    i++;
                }
            }
            return texts;
        }
    }
}
