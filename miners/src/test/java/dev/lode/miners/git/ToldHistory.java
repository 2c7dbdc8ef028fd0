package dev.lode.miners.git;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.testkit.GitCheckout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A history as git or the miner tells it.
 *
 * @param rows as often as they were said
 * @param commits texts: id, author's name and address, times, number of parents
 * @param people texts: commits, name and address, as {@code git shortlog -sne} has them
 * @param commitsOf how many commits each person wrote, by the person's key
 */
record ToldHistory(List<HistoryRow> rows, Set<String> commits, Set<String> people, Map<String, Long> commitsOf) {

    static ToldHistory byGit(GitProgram git) {
        Set<String> commits = new TreeSet<>();
        Map<String, String> authors = new HashMap<>();
        for (String line : git.run("log", "--format=%H%x09%aN%x09%aE%x09%at%x09%ct%x09%P", "HEAD")
                .split("\n")) {
            String[] words = line.split("\t", -1);
            String parents = words[5].isEmpty() ? "0" : "" + words[5].split(" ").length;
            commits.add(String.join("\t", words[0], words[1], words[2], time(words[3]), time(words[4]), parents));
            authors.put(words[0], Keys.person(words[1], words[2]).text("email"));
        }
        Set<String> people = git.run("shortlog", "-sne", "HEAD")
                .lines()
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ToldHistory(rows(git, authors), commits, people, counted(authors.values()));
    }

    private static List<HistoryRow> rows(GitProgram git, Map<String, String> authors) {
        List<HistoryRow> rows = new ArrayList<>();
        String[] log = git.run("log", "--no-merges", "--numstat", "-M", "--histogram", "-z", "--format=%x01%H", "HEAD")
                .split("\0");
        String commit = "";
        for (int i = 0; i < log.length; i++) {
            String word = log[i].startsWith("\n") ? log[i].substring(1) : log[i];
            if (word.startsWith("\1")) {
                commit = word.substring(1, 41);
                word = word.substring(41).stripLeading();
            }
            String[] counts = word.split("\t", 3);
            if (counts.length == 3) {
                boolean renamed = counts[2].isEmpty();
                String old = renamed ? log[++i] : "";
                String path = renamed ? log[++i] : counts[2];
                rows.add(new HistoryRow(commit, String.valueOf(authors.get(commit)), path, old, counts[0], counts[1]));
            }
        }
        return rows;
    }

    private static String time(String seconds) {
        return History.time(Long.parseLong(seconds));
    }

    static ToldHistory byLode(Path gitDirectory) {
        Said said = new Said();
        new GitMiner().mine(new GitCheckout("truth", gitDirectory), said);
        return new ToldHistory(said.rows, said.commits, said.people(), counted(said.authors));
    }

    private static Map<String, Long> counted(Iterable<String> names) {
        Map<String, Long> counted = new TreeMap<>();
        names.forEach(name -> counted.merge(name, 1L, Long::sum));
        return counted;
    }

    private static final class Said implements FactSink {
        private final List<HistoryRow> rows = new ArrayList<>();
        private final Set<String> commits = new TreeSet<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();

        @Override
        public synchronized void emit(Fact fact) {
            switch (fact) {
                case Relationship row when row.type().equals(RelationshipTypes.TOUCHES) -> rows.add(row(row));
                case Relationship row
                when row.type().equals(RelationshipTypes.AUTHORED) ->
                    authors.add(row.start().text("email"));
                case Node node when node.type().equals(NodeTypes.COMMIT) -> commit(node);
                default -> {}
            }
        }

        private static HistoryRow row(Relationship row) {
            boolean binary = row.flag("binary");
            return new HistoryRow(
                    row.start().text("sha"),
                    row.text("author").orElse(HistoryRow.NOT_COUNTED),
                    row.end().text("path"),
                    row.text("old_path").orElse(""),
                    binary ? HistoryRow.BINARY : row.text("added").orElse(HistoryRow.NOT_COUNTED),
                    binary ? HistoryRow.BINARY : row.text("deleted").orElse(HistoryRow.NOT_COUNTED));
        }

        private void commit(Node node) {
            String name = node.text("author_name").orElse("");
            String address = node.text("author_email").orElse("");
            commits.add(String.join(
                    "\t",
                    node.key().text("sha"),
                    name,
                    address,
                    node.text("authored_at").orElse(""),
                    node.text("committed_at").orElse(""),
                    node.text("parents").orElse("")));
            names.add(name + " <" + address + ">");
        }

        Set<String> people() {
            Set<String> people = new TreeSet<>();
            counted(names).forEach((name, count) -> people.add(count + "\t" + name));
            return people;
        }

        @Override
        public void report(Issue issue) {}
    }
}
