package dev.lode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare repository to which, step by step, happens what happens to repositories: commits with edits, renames, copies
 * and deletions, merges, amended and rewritten commits, branches set back, tags, shallow clones, lost contents. The same
 * seed gives the same history.
 */
final class RandomHistory implements AutoCloseable {

    private static final List<String> BRANCHES = List.of("main", "topic", "release");
    private static final List<String> PEOPLE = List.of(
            "Ada Lindgren <ada@example.com>",
            "ada <ADA@home.example>",
            "Bo Ek <bo@example.com>",
            "Bo Ek <bo@old.example>",
            "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>");
    private static final List<String> MESSAGES = List.of(
            "Fix the total, closes #%d",
            "Add rows of ABC-%d\n\nCo-authored-by: Bo Ek <bo@old.example>",
            "Rename %d",
            "Merge %d\n\nSee https://example.com/issues/7");
    private static final List<String> MAILMAPS = List.of(
            "",
            "Ada Lindgren <ada@example.com> <ada@home.example>\n",
            "Bo <bo@new.example> Bo Ek <bo@old.example>\nAda L. <ada@example.com>\n",
            "Team <team@example.com> <bo@example.com>\nTeam <team@example.com> <ada@example.com>\n");

    private final Path directory;
    private final Random random;
    private final Repository repository;
    private final ObjectInserter objects;
    private final Map<ObjectId, Commit> commits = new LinkedHashMap<>();
    private final Map<String, ObjectId> branches = new HashMap<>();
    private final Map<Path, byte[]> lost = new LinkedHashMap<>();
    private final Set<Path> written = new LinkedHashSet<>();
    private String branch = "main";
    private long second = Instant.parse("2026-01-01T09:00:00Z").getEpochSecond();
    private int steps;

    private record Entry(FileMode mode, ObjectId id) {}

    private record Commit(List<ObjectId> parents, SortedMap<String, Entry> tree) {}

    private interface Step {
        void take() throws IOException;
    }

    RandomHistory(Path directory, long seed) throws IOException {
        this.directory = directory;
        this.random = new Random(seed);
        this.repository = new FileRepositoryBuilder()
                .setGitDir(directory.toFile())
                .setBare()
                .build();
        repository.create(true);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
        this.objects = repository.newObjectInserter();
        commit(List.of(), edited(new TreeMap<>()));
    }

    /** Does something to the repository and says what. */
    String step() throws IOException {
        steps++;
        Map<String, Step> choices = new LinkedHashMap<>();
        choices.put("commit", this::commitOnTip);
        choices.put("merge", () -> merge(2));
        choices.put("octopus", () -> merge(3));
        choices.put("amend", () -> rewrite(1));
        choices.put("rebase", () -> rewrite(2 + random.nextInt(4)));
        choices.put("reset", this::reset);
        choices.put("branch", this::changeBranch);
        choices.put("orphan", () -> commit(List.of(), edited(new TreeMap<>())));
        choices.put("tag", this::tag);
        choices.put("shallow", this::shallow);
        choices.put("unshallow", this::unshallow);
        choices.put("lose", this::lose);
        choices.put("find", this::find);
        choices.put("repack", this::repack);
        List<String> names = List.copyOf(choices.keySet());
        // Half of the steps are plain commits.
        String name = names.get(random.nextBoolean() ? 0 : random.nextInt(names.size()));
        choices.get(name).take();
        return name;
    }

    private ObjectId tip() {
        return branches.get(branch);
    }

    private SortedMap<String, Entry> tree(ObjectId commit) {
        return new TreeMap<>(commits.get(commit).tree());
    }

    private void commitOnTip() throws IOException {
        commit(List.of(tip()), random.nextInt(20) == 0 ? tree(tip()) : edited(tree(tip())));
    }

    private void merge(int parents) throws IOException {
        List<ObjectId> others = new ArrayList<>(branches.values());
        others.addAll(commits.keySet());
        Collections.shuffle(others, random);
        List<ObjectId> all = new ArrayList<>(List.of(tip()));
        others.stream().filter(other -> !other.equals(tip())).limit(parents - 1).forEach(all::add);
        SortedMap<String, Entry> merged = tree(tip());
        all.forEach(parent -> tree(parent).forEach((path, entry) -> {
            if (random.nextBoolean() && fits(merged, path)) {
                merged.put(path, entry);
            }
        }));
        commit(all, merged);
    }

    /** As a rebase or amend does: the last commits of the first parents again, with other words and contents. */
    private void rewrite(int depth) throws IOException {
        List<ObjectId> line = new ArrayList<>();
        ObjectId at = tip();
        while (line.size() < depth && !commits.get(at).parents().isEmpty()) {
            line.addFirst(at);
            at = commits.get(at).parents().getFirst();
        }
        if (line.isEmpty()) {
            commit(List.of(), edited(tree(at)));
        }
        for (ObjectId old : line) {
            List<ObjectId> parents = new ArrayList<>(commits.get(old).parents());
            parents.set(0, at);
            at = commit(parents, random.nextInt(3) == 0 ? edited(tree(old)) : tree(old));
        }
    }

    private void reset() throws IOException {
        List<ObjectId> known = List.copyOf(commits.keySet());
        point(known.get(random.nextInt(known.size())));
    }

    private void changeBranch() throws IOException {
        ObjectId here = tip();
        branch = BRANCHES.get(random.nextInt(BRANCHES.size()));
        point(branches.getOrDefault(branch, here));
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
    }

    private void tag() throws IOException {
        List<ObjectId> known = List.copyOf(commits.keySet());
        ObjectId target = known.get(random.nextInt(known.size()));
        if (random.nextBoolean()) {
            TagBuilder annotated = new TagBuilder();
            annotated.setTag("v1." + random.nextInt(4));
            annotated.setObjectId(target, Constants.OBJ_COMMIT);
            annotated.setTagger(person());
            target = objects.insert(annotated);
            objects.flush();
        }
        update(Constants.R_TAGS + "v1." + random.nextInt(4), target);
    }

    /** As a clone with a depth leaves it: some commits of the history have no parents any more. */
    private void shallow() throws IOException {
        List<ObjectId> known = new ArrayList<>(commits.keySet());
        Collections.shuffle(known, random);
        String boundary = known.stream()
                .limit(1 + random.nextInt(3))
                .map(ObjectId::name)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(directory.resolve("shallow"), boundary);
    }

    private void unshallow() throws IOException {
        Files.deleteIfExists(directory.resolve("shallow"));
    }

    /** As a partial clone leaves it: contents that a new commit brings are not there. */
    private void lose() throws IOException {
        Set<Path> before = new HashSet<>(written);
        commitOnTip();
        for (Path file : written) {
            if (!before.contains(file) && random.nextBoolean()) {
                lost.put(file, Files.readAllBytes(file));
                Files.delete(file);
            }
        }
    }

    /** That contents are there again changes no name; only the next commit makes a run look. */
    private void find() throws IOException {
        for (Path file : List.copyOf(lost.keySet())) {
            restore(file);
        }
        commitOnTip();
    }

    private void restore(Path file) throws IOException {
        byte[] content = lost.remove(file);
        if (content != null) {
            Files.write(file, content);
        }
    }

    private Path loose(ObjectId id) {
        return directory
                .resolve("objects")
                .resolve(id.name().substring(0, 2))
                .resolve(id.name().substring(2));
    }

    private void repack() throws IOException {
        if (lost.isEmpty() && random.nextInt(4) == 0) {
            Programs.git(directory, "repack", "-adkq");
        }
        commitOnTip();
    }

    private ObjectId commit(List<ObjectId> parents, SortedMap<String, Entry> tree) throws IOException {
        // Clocks go wrong: some commits are older than their parents, some of the same second.
        second += random.nextInt(10) == 0 ? -5000 : random.nextInt(3) * 1800L;
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(write(tree));
        builder.setParentIds(parents);
        builder.setAuthor(person());
        builder.setCommitter(person());
        builder.setMessage(MESSAGES.get(random.nextInt(MESSAGES.size())).formatted(steps));
        ObjectId commit = objects.insert(builder);
        objects.flush();
        commits.put(commit, new Commit(List.copyOf(parents), tree));
        point(commit);
        return commit;
    }

    private void point(ObjectId commit) throws IOException {
        branches.put(branch, commit);
        update(Constants.R_HEADS + branch, commit);
    }

    private void update(String name, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(target);
        update.forceUpdate();
    }

    private PersonIdent person() {
        String[] parts = PEOPLE.get(random.nextInt(PEOPLE.size())).split(" <|>");
        return new PersonIdent(parts[0], parts[1], Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }

    private SortedMap<String, Entry> edited(SortedMap<String, Entry> tree) throws IOException {
        for (int i = 0; i <= random.nextInt(4); i++) {
            edit(tree);
        }
        return tree;
    }

    private void edit(SortedMap<String, Entry> tree) throws IOException {
        String path = "part%d/file%d.txt".formatted(random.nextInt(3), random.nextInt(8));
        List<String> present = List.copyOf(tree.keySet());
        String some = present.isEmpty() ? path : present.get(random.nextInt(present.size()));
        Entry entry = tree.getOrDefault(some, new Entry(FileMode.REGULAR_FILE, blob(lines())));
        switch (random.nextInt(13)) {
            case 0 -> tree.remove(some);
            case 1, 2 -> move(tree, some, path, entry);
            case 3 -> move(tree, some, path, changed(entry));
            case 4 -> put(tree, path, entry);
            case 5 -> put(tree, path, changed(entry));
            case 6 ->
                put(
                        tree,
                        some,
                        new Entry(FileMode.EXECUTABLE_FILE, changed(entry).id()));
            case 11 -> put(tree, some, new Entry(mode(entry), entry.id()));
            case 7 -> put(tree, some, new Entry(FileMode.SYMLINK, blob("part0/file1.txt")));
            case 8 -> put(tree, "logo.bin", new Entry(FileMode.REGULAR_FILE, blob("\0" + random.nextInt(9))));
            case 9 ->
                put(
                        tree,
                        ".mailmap",
                        new Entry(FileMode.REGULAR_FILE, blob(MAILMAPS.get(random.nextInt(MAILMAPS.size())))));
            case 10 -> put(tree, "vendor/lib", new Entry(FileMode.GITLINK, commits.isEmpty() ? entry.id() : tip()));
            default -> put(tree, some, changed(entry));
        }
    }

    private static FileMode mode(Entry entry) {
        if (entry.mode().equals(FileMode.GITLINK)) {
            return FileMode.GITLINK;
        }
        return entry.mode().equals(FileMode.EXECUTABLE_FILE) ? FileMode.REGULAR_FILE : FileMode.EXECUTABLE_FILE;
    }

    private static void move(SortedMap<String, Entry> tree, String from, String to, Entry entry) {
        tree.remove(from);
        put(tree, to, entry);
    }

    private static void put(SortedMap<String, Entry> tree, String path, Entry entry) {
        if (fits(tree, path)) {
            tree.put(path, entry);
        }
    }

    /** False where a file would stand in the place of a folder. */
    private static boolean fits(SortedMap<String, Entry> tree, String path) {
        return tree.keySet().stream().noneMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
    }

    private Entry changed(Entry entry) throws IOException {
        if (!entry.mode().equals(FileMode.REGULAR_FILE) || lost.containsKey(loose(entry.id()))) {
            return new Entry(FileMode.REGULAR_FILE, blob(lines()));
        }
        List<String> lines = new ArrayList<>(Arrays.asList(
                new String(repository.open(entry.id()).getBytes(), StandardCharsets.UTF_8).split("\n", -1)));
        lines.set(random.nextInt(lines.size()), "changed in " + steps);
        lines.add(random.nextInt(lines.size()), "more in " + random.nextInt(3));
        return new Entry(entry.mode(), blob(String.join("\n", lines)));
    }

    private String lines() {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> "line " + random.nextInt(30) + "\n")
                .collect(Collectors.joining());
    }

    private ObjectId blob(String text) throws IOException {
        ObjectId id = objects.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
        objects.flush();
        restore(loose(id));
        written.add(loose(id));
        return id;
    }

    private ObjectId write(SortedMap<String, Entry> tree) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        tree.forEach((path, entry) -> {
            DirCacheEntry file = new DirCacheEntry(path);
            file.setFileMode(entry.mode());
            file.setObjectId(entry.id());
            builder.add(file);
        });
        builder.finish();
        return cache.writeTree(objects);
    }

    @Override
    public void close() {
        objects.close();
        repository.close();
    }
}
