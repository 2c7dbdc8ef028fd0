package dev.lode.testkit;

import dev.lode.spi.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * A bare repository out of a script that a person can read. The same script gives the same commit ids. One word begins
 * each line; blank lines and lines with {@code #} are left out:
 *
 * <pre>{@code
 * commit Add daily revenue           begins a commit on the current branch; this is its subject
 * | Fixes #12                        lines behind a bar are the rest of its message
 * author Ada Lindgren <ada@example.com>
 * committer Bo Ek <bo@example.com>   the author's, if there is none; both hold until they change
 * date 2026-01-02T09:00:00Z          if there is none, an hour after the last commit
 * write models/revenue.sql           content follows, each line behind a bar
 * | select 1
 * raw models/open.sql                the same without the last newline
 * | select 1
 * bytes logo.png 00ff10              content in hex
 * rename old/path new/path
 * copy path other/path
 * delete path
 * executable path
 * link path target                   a symlink
 * module path 0123…                  a submodule at a commit
 * merge topic                        the tip of that branch becomes a parent as well; its files are not taken over
 * branch topic                       between commits: go on there, a new branch begins here
 * orphan pages                       between commits: a new branch begins with nothing
 * tag v1.0.0                         between commits: the last commit of the current branch has this tag
 * annotate v1.0.0                    the same with an annotated tag, by the author and at the date that hold
 * }</pre>
 */
public final class ScriptedRepository {

    private static final PersonIdent NOBODY =
            new PersonIdent("Ada Lindgren", "ada@example.com", Instant.parse("2026-01-01T09:00:00Z"), ZoneOffset.UTC);

    private final Repository repository;
    private final ObjectInserter objects;
    private final Map<String, ObjectId> branches = new HashMap<>();
    private final Map<ObjectId, Map<String, Entry>> trees = new HashMap<>();

    private String branch = "main";
    private Map<String, Entry> tree = new TreeMap<>();
    private Commit pending;
    private PersonIdent author = NOBODY;
    private PersonIdent committer;
    private Instant time = NOBODY.getWhenAsInstant().minusSeconds(3600);

    private record Entry(FileMode mode, ObjectId id) {}

    private record Commit(String message, List<ObjectId> parents) {}

    private ScriptedRepository(Path directory) throws IOException {
        this.repository = new FileRepositoryBuilder()
                .setGitDir(directory.toFile())
                .setBare()
                .build();
        repository.create(true);
        this.objects = repository.newObjectInserter();
    }

    /** Makes a bare repository in a directory, which becomes empty before. Its HEAD is {@code main}. */
    public static Path write(Path directory, List<String> script) {
        try {
            empty(directory);
            ScriptedRepository scripted = new ScriptedRepository(directory);
            scripted.run(script);
            scripted.repository.close();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path directory, String script) {
        return write(directory, script.lines().toList());
    }

    /** The tip of {@code main} of a script in a file, as a repository named {@code example}. */
    public static Checkout checkout(Path script) {
        try {
            List<String> lines = Files.readAllLines(script);
            Path directory = Path.of("target", "histories", Integer.toHexString(lines.hashCode()));
            return new GitCheckout("example", write(directory, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(directory);
    }

    private void run(List<String> script) throws IOException {
        for (int i = 0; i < script.size(); i++) {
            String line = script.get(i);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("|")) {
                continue;
            }
            String[] words = line.split(" ", 2);
            step(words[0], words.length > 1 ? words[1] : "", content(script, i + 1));
        }
        finish();
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.link(Constants.R_HEADS + "main");
    }

    private static String content(List<String> script, int from) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < script.size() && script.get(i).startsWith("|"); i++) {
            lines.add(script.get(i).length() > 1 ? script.get(i).substring(2) : "");
        }
        return String.join("\n", lines);
    }

    private void step(String word, String rest, String content) throws IOException {
        String[] two = rest.split(" ", 2);
        switch (word) {
            case "commit" -> begin(content.isEmpty() ? rest : rest + "\n\n" + content);
            case "tag" -> tag(rest, false);
            case "annotate" -> tag(rest, true);
            case "branch" -> go(rest, true);
            case "orphan" -> go(rest, false);
            case "author" -> author = person(rest);
            case "committer" -> committer = person(rest);
            case "date" -> time = Instant.parse(rest);
            case "write" -> put(rest, FileMode.REGULAR_FILE, content.isEmpty() ? "" : content + "\n");
            case "raw" -> put(rest, FileMode.REGULAR_FILE, content);
            case "link" -> put(two[0], FileMode.SYMLINK, two[1]);
            case "bytes" ->
                tree.put(
                        two[0],
                        new Entry(FileMode.REGULAR_FILE, blob(HexFormat.of().parseHex(two[1]))));
            case "rename" -> tree.put(two[1], tree.remove(two[0]));
            case "copy" -> tree.put(two[1], tree.get(two[0]));
            case "delete" -> tree.remove(rest);
            case "executable" ->
                tree.put(
                        rest, new Entry(FileMode.EXECUTABLE_FILE, tree.get(rest).id()));
            case "module" -> tree.put(two[0], new Entry(FileMode.GITLINK, ObjectId.fromString(two[1])));
            case "merge" -> pending.parents().add(tip(rest));
            default -> throw new IllegalArgumentException("unknown word in a script: " + word + " " + rest);
        }
    }

    private void begin(String message) throws IOException {
        finish();
        time = time.plusSeconds(3600);
        List<ObjectId> parents = new ArrayList<>();
        if (branches.containsKey(branch)) {
            parents.add(branches.get(branch));
        }
        pending = new Commit(message, parents);
    }

    private void go(String name, boolean fromHere) throws IOException {
        finish();
        ObjectId here = branches.get(branch);
        branch = name;
        if (fromHere && here != null) {
            branches.putIfAbsent(name, here);
        }
        tree = new TreeMap<>(trees.getOrDefault(branches.get(name), Map.of()));
    }

    private void tag(String name, boolean annotated) throws IOException {
        finish();
        ObjectId target = tip(branch);
        if (annotated) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(target, Constants.OBJ_COMMIT);
            tag.setTagger(new PersonIdent(author, time));
            tag.setMessage(name + "\n");
            target = objects.insert(tag);
            objects.flush();
        }
        point(Constants.R_TAGS + name, target);
    }

    private void point(String ref, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(target);
        update.disableRefLog();
        update.forceUpdate();
    }

    private ObjectId tip(String name) {
        if (!branches.containsKey(name)) {
            throw new IllegalArgumentException("no branch " + name);
        }
        return branches.get(name);
    }

    private static PersonIdent person(String text) {
        int open = text.indexOf('<');
        return new PersonIdent(
                text.substring(0, open).strip(),
                text.substring(open + 1, text.indexOf('>', open)),
                NOBODY.getWhenAsInstant(),
                ZoneOffset.UTC);
    }

    private void put(String path, FileMode mode, String content) throws IOException {
        tree.put(path, new Entry(mode, blob(content.getBytes(StandardCharsets.UTF_8))));
    }

    private ObjectId blob(byte[] content) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, content);
    }

    private void finish() throws IOException {
        if (pending == null) {
            return;
        }
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(writeTree());
        commit.setParentIds(pending.parents());
        commit.setAuthor(new PersonIdent(author, time));
        commit.setCommitter(new PersonIdent(committer == null ? author : committer, time));
        commit.setMessage(pending.message() + "\n");
        ObjectId id = objects.insert(commit);
        objects.flush();
        point(Constants.R_HEADS + branch, id);
        branches.put(branch, id);
        trees.put(id, new TreeMap<>(tree));
        pending = null;
    }

    private ObjectId writeTree() throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        tree.forEach((path, entry) -> {
            DirCacheEntry line = new DirCacheEntry(path);
            line.setFileMode(entry.mode());
            line.setObjectId(entry.id());
            builder.add(line);
        });
        builder.finish();
        return index.writeTree(objects);
    }
}
