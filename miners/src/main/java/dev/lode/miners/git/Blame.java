package dev.lode.miners.git;

import dev.lode.miners.git.Suspect.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Finds the commits that brought lines, just as {@code git blame} does, but for all files in one walk: the walk goes
 * back from the newest commit, compares the trees of a commit and its parents once, and leaves a branch when no line that
 * is asked for comes from it.
 */
final class Blame implements AutoCloseable {

    private static final int LINES_REMEMBERED = 1 << 14;

    private final StoredObjects commits;
    private final StoredObjects contents;
    private final Blobs blobs;
    private final Set<ObjectId> ends;
    private final LineNumbers numbers = new LineNumbers(LINES_REMEMBERED);
    private final Map<ObjectId, Map<String, Suspect>> suspects = new HashMap<>();
    private final PriorityQueue<Visit> ahead = new PriorityQueue<>(Visit.NEWEST_FIRST);
    private final Map<Integer, LineOrigin> origins = new HashMap<>();

    private record Visit(RawCommit commit, LineOrigin origin) {
        static final Comparator<Visit> NEWEST_FIRST = Comparator.comparingLong(
                        (Visit visit) -> visit.origin.committed())
                .reversed()
                .thenComparing(visit -> visit.commit.id());
    }

    Blame(Repository repository) throws IOException {
        this.commits = StoredObjects.ofCommits(repository);
        this.contents = StoredObjects.ofContents(repository);
        this.blobs = new Blobs(contents);
        this.ends = repository.getObjectDatabase().getShallowCommits();
    }

    /** For each question that has an answer the commit that brought its line; the clone lacks what answers the others. */
    Map<Integer, LineOrigin> of(ObjectId newest, List<Suspect> asked) throws IOException {
        asked.forEach(suspect -> pass(suspect.traces(), suspect.side(), newest));
        ahead.add(visit(newest));
        while (!ahead.isEmpty()) {
            Visit visit = ahead.poll();
            Map<String, Suspect> here = suspects.remove(visit.commit.id());
            if (here != null) {
                visit(visit, here);
            }
        }
        return origins;
    }

    private Visit visit(ObjectId id) throws IOException {
        byte[] raw = commits.read(id, Constants.OBJ_COMMIT).orElseThrow(() -> new LargeObjectException(id));
        return new Visit(RawCommit.parse(id, raw), LineOrigin.of(id, raw));
    }

    private void visit(Visit visit, Map<String, Suspect> here) throws IOException {
        if (ends.contains(visit.commit.id())) {
            return;
        }
        List<Visit> parents = new ArrayList<>();
        List<Descent> descents = new ArrayList<>();
        for (ObjectId id : visit.commit.parents()) {
            Visit parent = visit(id);
            parents.add(parent);
            descents.add(new Descent(parent.commit.tree(), visit.commit.tree(), contents));
        }
        for (Suspect suspect : here.values()) {
            try {
                inquire(suspect, visit, descents);
            } catch (MissingObjectException e) {
                // Of a partial clone: nothing is known of the lines that were not passed on yet.
                continue;
            }
        }
        parents.stream()
                .filter(parent -> suspects.containsKey(parent.commit.id()))
                .forEach(ahead::add);
    }

    /** Passes the lines of a file to the parents that had them; the others are the commit's own. */
    private void inquire(Suspect suspect, Visit visit, List<Descent> descents) throws IOException {
        List<Optional<Side>> before = new ArrayList<>();
        for (int i = 0; i < descents.size(); i++) {
            before.add(descents.get(i).samePath(suspect.side()));
            if (passedWhole(suspect, before.get(i), visit, i)) {
                return;
            }
        }
        for (int i = 0; i < descents.size(); i++) {
            if (before.get(i).isEmpty()) {
                before.set(i, descents.get(i).renamed(suspect.side()));
                if (passedWhole(suspect, before.get(i), visit, i)) {
                    return;
                }
            }
        }
        List<Trace> left = suspect.traces();
        for (int i = 0; i < descents.size() && !left.isEmpty(); i++) {
            if (before.get(i).isPresent() && !repeated(before, i)) {
                left = left(
                        left,
                        suspect.side(),
                        before.get(i).get(),
                        visit.commit.parents().get(i));
            }
        }
        left.forEach(trace -> origins.put(trace.question(), visit.origin));
    }

    private boolean passedWhole(Suspect suspect, Optional<Side> before, Visit visit, int parent) {
        boolean same =
                before.isPresent() && before.get().id().equals(suspect.side().id());
        if (same) {
            pass(suspect.traces(), before.get(), visit.commit.parents().get(parent));
        }
        return same;
    }

    /** True when an earlier parent has the same content. */
    private static boolean repeated(List<Optional<Side>> before, int parent) {
        ObjectId content = before.get(parent).orElseThrow().id();
        return before.subList(0, parent).stream()
                .flatMap(Optional::stream)
                .anyMatch(side -> side.id().equals(content));
    }

    /** Passes the lines that the parent had, and gives those that it had not. */
    private List<Trace> left(List<Trace> traces, Side now, Side before, ObjectId parent) throws IOException {
        Blobs.Pair pair = blobs.read(before, now);
        if (!(pair.before() instanceof Content.Bytes old) || !(pair.after() instanceof Content.Bytes young)) {
            return List.of();
        }
        int[] descent = LineDescent.of(
                numbers.pair(before.id(), old.slice(), now.id(), young.slice()), old.slice(), young.slice());
        List<Trace> left = new ArrayList<>();
        List<Trace> passed = new ArrayList<>();
        for (Trace trace : traces) {
            int line = descent[trace.line()];
            if (line == LineDescent.NEW) {
                left.add(trace);
            } else {
                passed.add(new Trace(trace.question(), line));
            }
        }
        pass(passed, before, parent);
        return left;
    }

    private void pass(List<Trace> traces, Side side, ObjectId commit) {
        if (!traces.isEmpty()) {
            suspects.computeIfAbsent(commit, id -> new HashMap<>())
                    .computeIfAbsent(side.path(), path -> Suspect.of(side))
                    .traces()
                    .addAll(traces);
        }
    }

    @Override
    public void close() {
        commits.close();
        contents.close();
    }
}
