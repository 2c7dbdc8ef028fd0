package dev.lode.miners.git;

import dev.lode.spi.RepositoryPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** The paths at which two trees differ, in the trees' order. What is the same on both sides is not looked into. */
final class TreeDifference {

    private static final byte[] EMPTY = {};

    private final StoredObjects objects;
    private final List<Side> added = new ArrayList<>();
    private final List<Side> deleted = new ArrayList<>();
    private final List<Both> both = new ArrayList<>();
    private final List<Side> former = new ArrayList<>();

    private TreeDifference(StoredObjects objects) {
        this.objects = objects;
    }

    /** A path that both have, with another content or mode. */
    record Both(Side before, Side after) {}

    /** @param before absent for a tree that is compared with nothing */
    static TreeDifference between(Optional<ObjectId> before, ObjectId after, StoredObjects objects) throws IOException {
        TreeDifference difference = new TreeDifference(objects);
        byte[] old = before.isPresent() ? difference.tree(before.get()) : EMPTY;
        difference.compare(old, difference.tree(after), EMPTY);
        return difference;
    }

    List<Side> added() {
        return added;
    }

    List<Side> deleted() {
        return deleted;
    }

    List<Both> both() {
        return both;
    }

    /** What the paths were that the first tree has. */
    List<Side> former() {
        return former;
    }

    private byte[] tree(ObjectId id) throws IOException {
        return objects.read(id, Constants.OBJ_TREE).orElseThrow(() -> new LargeObjectException(id));
    }

    private void compare(byte[] before, byte[] after, byte[] folder) throws IOException {
        int same = TreeEntries.firstDifference(before, after);
        TreeEntries old = new TreeEntries(before, same);
        TreeEntries now = new TreeEntries(after, same);
        while (!old.ended() || !now.ended()) {
            int order = old.ended() ? 1 : now.ended() ? -1 : old.compareTo(now);
            if (order < 0) {
                all(old, folder, this::gone);
            } else if (order > 0) {
                all(now, folder, added::add);
            } else if (!old.same(now)) {
                differing(old, now, folder);
            }
            if (order <= 0) {
                old.advance();
            }
            if (order >= 0) {
                now.advance();
            }
        }
    }

    private void differing(TreeEntries old, TreeEntries now, byte[] folder) throws IOException {
        if (old.isTree()) {
            compare(tree(old.id()), tree(now.id()), below(old, folder));
        } else {
            Side before = side(old, folder);
            former.add(before);
            both.add(new Both(before, side(now, folder)));
        }
    }

    private void gone(Side before) {
        former.add(before);
        deleted.add(before);
    }

    /** All files of an entry that only one of the trees has. */
    private void all(TreeEntries entry, byte[] folder, Consumer<Side> to) throws IOException {
        if (!entry.isTree()) {
            to.accept(side(entry, folder));
            return;
        }
        byte[] below = below(entry, folder);
        for (TreeEntries inner = new TreeEntries(tree(entry.id()), 0); !inner.ended(); inner.advance()) {
            all(inner, below, to);
        }
    }

    private static byte[] below(TreeEntries entry, byte[] folder) {
        byte[] path = entry.path(folder);
        byte[] below = Arrays.copyOf(path, path.length + 1);
        below[path.length] = '/';
        return below;
    }

    private static Side side(TreeEntries entry, byte[] folder) {
        return new Side(RepositoryPath.of(entry.path(folder)), entry.mode(), entry.id());
    }
}
