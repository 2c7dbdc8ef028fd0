package dev.lode.miners.git;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.testkit.GitCheckout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The git miner beside {@code git log --numstat -M --histogram --no-merges} on one repository. Rows are texts: commit,
 * old path, path, lines; commits are texts: id, author, times, subject.
 */
record HistoryTruth(
        Set<String> rowsOfGit, Set<String> rowsOfLode, Set<String> commitsOfGit, Set<String> commitsOfLode) {

    static HistoryTruth of(Path gitDirectory) {
        TreeMap<String, Set<String>> git = git(gitDirectory);
        TreeMap<String, Set<String>> lode = lode(gitDirectory);
        return new HistoryTruth(git.get("rows"), lode.get("rows"), git.get("commits"), lode.get("commits"));
    }

    long equalRows() {
        return rowsOfGit.stream().filter(rowsOfLode::contains).count();
    }

    /** What only one of the two says, in order, so that the two sayings of one thing stand together. */
    List<String> differences() {
        Set<String> different = new TreeSet<>();
        missing(rowsOfGit, rowsOfLode).forEach(row -> different.add(row + "  (git only)"));
        missing(rowsOfLode, rowsOfGit).forEach(row -> different.add(row + "  (lode only)"));
        missing(commitsOfGit, commitsOfLode).forEach(row -> different.add(row + "  (git only)"));
        missing(commitsOfLode, commitsOfGit).forEach(row -> different.add(row + "  (lode only)"));
        return new ArrayList<>(different);
    }

    /** Commits, name and address of each person, in the form of {@code git shortlog -sne}. */
    Set<String> peopleOfLode() {
        Map<String, Long> commits = commitsOfLode.stream()
                .map(commit -> commit.split("\t", -1))
                .collect(Collectors.groupingBy(
                        words -> words[1] + " <" + words[2] + ">", TreeMap::new, Collectors.counting()));
        Set<String> people = new TreeSet<>();
        commits.forEach((person, count) -> people.add(count + "\t" + person));
        return people;
    }

    static Set<String> peopleOfGit(Path gitDirectory) {
        return run(gitDirectory, "shortlog", "-sne", "HEAD")
                .lines()
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> missing(Set<String> from, Set<String> in) {
        return from.stream().filter(row -> !in.contains(row)).toList();
    }

    private static TreeMap<String, Set<String>> lode(Path gitDirectory) {
        TreeMap<String, Set<String>> said = empty();
        new GitMiner().mine(new GitCheckout("truth", gitDirectory), new FactSink() {
            @Override
            public void emit(Fact fact) {
                if (fact instanceof Relationship row && row.type().equals(RelationshipTypes.TOUCHES)) {
                    said.get("rows").add(row(row));
                } else if (fact instanceof Node node && node.type().equals(NodeTypes.COMMIT)) {
                    said.get("commits").add(commit(node));
                }
            }

            @Override
            public void report(Issue issue) {
                said.get("issues").add(issue.message());
            }
        });
        return said;
    }

    private static String row(Relationship row) {
        boolean binary = row.flag("binary");
        return String.join(
                "\t",
                row.start().text("sha"),
                row.end().text("path"),
                row.text("old_path").orElse(""),
                binary ? "-" : row.text("added").orElse("?"),
                binary ? "-" : row.text("deleted").orElse("?"));
    }

    private static String commit(Node node) {
        return String.join(
                "\t",
                node.key().text("sha"),
                node.text("author_name").orElse("?"),
                node.text("author_email").orElse("?"),
                node.text("authored_at").orElse("?"),
                node.text("committed_at").orElse("?"),
                node.text("parents").orElse("?"));
    }

    private static TreeMap<String, Set<String>> empty() {
        TreeMap<String, Set<String>> said = new TreeMap<>();
        List.of("rows", "commits", "issues").forEach(kind -> said.put(kind, new TreeSet<>()));
        return said;
    }

    private static TreeMap<String, Set<String>> git(Path gitDirectory) {
        TreeMap<String, Set<String>> said = empty();
        String format = "--format=%H%x09%aN%x09%aE%x09%at%x09%ct%x09%P";
        for (String line : run(gitDirectory, "log", format, "HEAD").split("\n")) {
            String[] words = line.split("\t", -1);
            String parents = words[5].isEmpty() ? "0" : "" + words[5].split(" ").length;
            String[] texts = {words[0], words[1], words[2], time(words[3]), time(words[4]), parents};
            said.get("commits").add(String.join("\t", texts));
        }
        String[] log = run(
                        gitDirectory,
                        "log",
                        "--no-merges",
                        "--numstat",
                        "-M",
                        "--histogram",
                        "-z",
                        "--format=%x01%H",
                        "HEAD")
                .split("\0");
        String sha = "";
        for (int i = 0; i < log.length; i++) {
            String word = log[i].startsWith("\n") ? log[i].substring(1) : log[i];
            if (word.startsWith("\1")) {
                sha = word.substring(1, 41);
                word = word.substring(41).stripLeading();
            }
            String[] counts = word.split("\t", 3);
            if (counts.length == 3) {
                boolean renamed = counts[2].isEmpty();
                String old = renamed ? log[++i] : "";
                String path = renamed ? log[++i] : counts[2];
                said.get("rows").add(String.join("\t", sha, path, old, counts[0], counts[1]));
            }
        }
        return said;
    }

    private static String time(String seconds) {
        return History.time(Long.parseLong(seconds));
    }

    private static String run(Path gitDirectory, String... arguments) {
        // Git looks for .mailmap in a commit by itself only where the configuration says that there is no work tree.
        List<String> command = new ArrayList<>(List.of(
                "git",
                "--no-replace-objects",
                "-c",
                "mailmap.blob=HEAD:.mailmap",
                "--git-dir",
                gitDirectory.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("log", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(command + " ended " + process.exitValue());
            }
            // Names of old commits are in whatever encoding; what is no UTF-8 becomes replacement characters, as in the
            // miner.
            String text = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
            Files.delete(out);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
