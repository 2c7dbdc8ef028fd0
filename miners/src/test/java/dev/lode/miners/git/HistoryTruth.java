package dev.lode.miners.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The git miner beside {@code git log --numstat -M --histogram --no-merges} on one repository. */
record HistoryTruth(GitProgram program, GitProgram.Version version, ToldHistory git, ToldHistory lode) {

    /** Lines of a path, or of a person's commits, through all of the history. */
    record Sum(long rows, long added, long deleted) {

        static Sum of(HistoryRow row) {
            return new Sum(1, row.linesAdded(), row.linesDeleted());
        }

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, added + other.added, deleted + other.deleted);
        }
    }

    /** Rows of one commit that only one of the two tells. */
    private record Difference(List<HistoryRow> ofGit, List<HistoryRow> ofLode) {

        Stream<HistoryRow> rows() {
            return Stream.concat(ofGit.stream(), ofLode.stream());
        }
    }

    static HistoryTruth of(Path gitDirectory) {
        GitProgram program = new GitProgram(gitDirectory);
        return new HistoryTruth(
                program, program.version(), ToldHistory.byGit(program), ToldHistory.byLode(gitDirectory));
    }

    /** Share of the rows that either tells which both tell. */
    double agreement() {
        Set<HistoryRow> all = new HashSet<>(git.rows());
        all.addAll(lode.rows());
        return all.isEmpty() ? 1 : (double) equalRows() / all.size();
    }

    long equalRows() {
        Set<HistoryRow> told = new HashSet<>(lode.rows());
        return git.rows().stream().filter(told::contains).count();
    }

    /** The rows that only one tells, with the side that tells them, by what explains them. */
    Map<DifferenceKind, List<String>> differences() {
        Map<DifferenceKind, List<String>> kinds = new TreeMap<>();
        for (Difference difference : byCommit()) {
            List<HistoryRow> gitLeft = new ArrayList<>(difference.ofGit);
            List<HistoryRow> lodeLeft = new ArrayList<>(difference.ofLode);
            for (HistoryRow ofGit : difference.ofGit) {
                Optional<HistoryRow> ofLode =
                        lodeLeft.stream().filter(ofGit::sameFile).findFirst();
                ofLode.ifPresent(row -> {
                    gitLeft.remove(ofGit);
                    lodeLeft.remove(row);
                    kinds.computeIfAbsent(counted(ofGit, row), kind -> new ArrayList<>())
                            .add(ofGit + " (git), +" + row.added() + " -" + row.deleted() + " (lode)");
                });
            }
            Difference left = new Difference(gitLeft, lodeLeft);
            if (left.rows().findAny().isPresent()) {
                List<String> texts = kinds.computeIfAbsent(paired(left), kind -> new ArrayList<>());
                gitLeft.forEach(row -> texts.add(row + " (git only)"));
                lodeLeft.forEach(row -> texts.add(row + " (lode only)"));
            }
        }
        return kinds;
    }

    private Collection<Difference> byCommit() {
        Map<String, Difference> byCommit = new TreeMap<>();
        only(git.rows(), lode.rows()).forEach(row -> at(byCommit, row).ofGit.add(row));
        only(lode.rows(), git.rows()).forEach(row -> at(byCommit, row).ofLode.add(row));
        return byCommit.values();
    }

    private static Difference at(Map<String, Difference> byCommit, HistoryRow row) {
        return byCommit.computeIfAbsent(row.commit(), commit -> new Difference(new ArrayList<>(), new ArrayList<>()));
    }

    private static <T> Set<T> only(Collection<T> here, Collection<T> there) {
        Set<T> only = new TreeSet<>(here);
        only.removeAll(new HashSet<>(there));
        return only;
    }

    private DifferenceKind counted(HistoryRow ofGit, HistoryRow ofLode) {
        if (ofLode.added().equals(HistoryRow.NOT_COUNTED)) {
            return DifferenceKind.CONTENT_NOT_IN_CLONE;
        }
        boolean text = Stream.of(ofGit, ofLode).noneMatch(row -> row.added().equals(HistoryRow.BINARY));
        long fewerAdded = ofLode.linesAdded() - ofGit.linesAdded();
        long fewerDeleted = ofLode.linesDeleted() - ofGit.linesDeleted();
        boolean explained = text && fewerAdded > 0 && fewerAdded == fewerDeleted && !version.before(2, 54, 0);
        return explained ? DifferenceKind.MOVED_GROUP_COMPARED_AGAIN : DifferenceKind.UNEXPLAINED;
    }

    /** Of rows that only one of the two has, mostly since it pairs deleted and added paths otherwise. */
    private DifferenceKind paired(Difference difference) {
        if (difference.rows().allMatch(row -> row.added().equals(HistoryRow.NOT_COUNTED))) {
            return DifferenceKind.CONTENT_NOT_IN_CLONE;
        }
        boolean explained = version.before(2, 43, 2) && difference.rows().anyMatch(this::lacksLastNewline);
        return explained ? DifferenceKind.LAST_LINE_WITHOUT_NEWLINE : DifferenceKind.UNEXPLAINED;
    }

    private boolean lacksLastNewline(HistoryRow row) {
        return Stream.of(row.path(), row.oldPath())
                .filter(path -> !path.isEmpty())
                .flatMap(path -> Stream.of(row.commit(), row.commit() + "^")
                        .flatMap(commit -> program.content(commit, path).stream()))
                .anyMatch(content -> content.length > 0 && content[content.length - 1] != '\n');
    }

    /** Commits that only one of the two tells, or tells so. */
    List<String> differentCommits() {
        List<String> different = new ArrayList<>();
        only(git.commits(), lode.commits()).forEach(commit -> different.add(commit + " (git only)"));
        only(lode.commits(), git.commits()).forEach(commit -> different.add(commit + " (lode only)"));
        different.sort(null);
        return different;
    }

    /** Of each path of which both tell the same rows. */
    Map<String, Sum> sumsOfPaths(ToldHistory told) {
        return sums(told, HistoryRow::path);
    }

    /** Of each person of whom both tell the same rows. */
    Map<String, Sum> sumsOfPeople(ToldHistory told) {
        return sums(told, HistoryRow::author);
    }

    private Map<String, Sum> sums(ToldHistory told, Function<HistoryRow, String> of) {
        Set<String> different =
                byCommit().stream().flatMap(Difference::rows).map(of).collect(Collectors.toSet());
        Map<String, Sum> sums = new TreeMap<>();
        told.rows().stream()
                .filter(row -> !different.contains(of.apply(row)))
                .forEach(row -> sums.merge(of.apply(row), Sum.of(row), Sum::plus));
        return sums;
    }
}
