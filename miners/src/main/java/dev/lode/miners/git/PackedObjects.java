package dev.lode.miners.git;

import dev.lode.miners.git.RecentObjects.PackedObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackFile;
import org.eclipse.jgit.internal.storage.pack.PackExt;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects out of pack files, whose format is <a href="https://git-scm.com/docs/gitformat-pack">git's</a>. JGit
 * does that as well; but a history reads one version of a file after the other, each of which is mostly a delta to the
 * last, and JGit keeps the base of a delta without keeping what came of it: it inflates nearly all twice. It stays the
 * one who knows what to do with an object that is not found here, or that is unusual.
 */
final class PackedObjects implements Closeable {

    private static final int LONGEST_CHAIN = 5000;
    private static final int PACK_BITS = 48;

    private final List<PackIndexFile> indexes = new ArrayList<>();
    private final PackWindows windows;
    private final Inflater inflater = new Inflater();
    private final RecentObjects recent;
    private final int sizeLimit;
    private int lastPack;

    /**
     * @param recent where what was read is kept
     * @param sizeLimit larger objects are not read here
     */
    PackedObjects(Repository repository, RecentObjects recent, int sizeLimit) {
        List<Path> files = new ArrayList<>();
        if (repository.getObjectDatabase() instanceof ObjectDirectory objects) {
            for (Pack pack : objects.getPacks()) {
                open(pack.getPackFile()).ifPresent(index -> {
                    indexes.add(index);
                    files.add(pack.getPackFile().toPath());
                });
            }
        }
        this.windows = new PackWindows(files);
        this.recent = recent;
        this.sizeLimit = sizeLimit;
    }

    private static Optional<PackIndexFile> open(PackFile pack) {
        try {
            return Optional.of(PackIndexFile.open(pack.create(PackExt.INDEX).toPath()));
        } catch (IOException e) {
            // What is in this pack is left to JGit.
            return Optional.empty();
        }
    }

    /** A number of its own for each object of the packs; negative for any other. */
    int number(AnyObjectId id) {
        int before = 0;
        for (PackIndexFile index : indexes) {
            int position = index.position(id);
            if (position >= 0) {
                return before + position;
            }
            before += index.count();
        }
        return -1;
    }

    /** An entry of a pack: its type, the size of what it inflates to, and where that begins. */
    private record Entry(int type, int size, long data, long base) {}

    /** Empty when no pack has it or reading it in this way fails, whatever the reason. */
    Optional<PackedObject> read(AnyObjectId id) {
        try {
            for (int i = 0; i < indexes.size(); i++) {
                // What belongs together mostly lies in one pack.
                int pack = (lastPack + i) % indexes.size();
                int position = indexes.get(pack).position(id);
                if (position >= 0) {
                    lastPack = pack;
                    return Optional.ofNullable(read(pack, indexes.get(pack).offset(position)));
                }
            }
        } catch (IOException | DataFormatException | RuntimeException e) {
            // JGit will read it, or say what is wrong with it.
        }
        return Optional.empty();
    }

    private @Nullable PackedObject read(int pack, long offset) throws IOException, DataFormatException {
        Deque<Delta> deltas = new ArrayDeque<>();
        PackedObject object = null;
        for (long at = offset; object == null; ) {
            object = recent.get(key(pack, at));
            if (object == null) {
                Entry entry = entry(pack, at);
                if (entry.size > sizeLimit || deltas.size() > LONGEST_CHAIN) {
                    return null;
                }
                if (entry.base < 0) {
                    object = recent.take(entry.type, entry.size);
                    inflate(pack, entry.data, object.content());
                    recent.keep(key(pack, at), object);
                } else {
                    byte[] instructions = new byte[entry.size];
                    inflate(pack, entry.data, Slice.of(instructions));
                    deltas.push(new Delta(at, instructions));
                    at = entry.base;
                }
            }
        }
        return applied(pack, object, deltas);
    }

    private @Nullable PackedObject applied(int pack, PackedObject first, Deque<Delta> deltas)
            throws CorruptObjectException {
        PackedObject base = first;
        for (Delta delta : deltas) {
            if (delta.size() < 0 || delta.size() > sizeLimit) {
                return null;
            }
            PackedObject result = recent.take(base.type(), (int) delta.size());
            // Room that was taken is not written yet: what lay there can still be read.
            delta.apply(
                    recent.holds(base)
                            ? base.content()
                            : Slice.of(base.content().bytes()),
                    result.content());
            recent.keep(key(pack, delta.offset()), result);
            base = result;
        }
        return base;
    }

    private static Long key(int pack, long offset) {
        return (long) pack << PACK_BITS | offset;
    }

    /** Type and size stand in one number, 7 bits a byte and the type in the first; a delta's base follows. */
    private Entry entry(int pack, long offset) throws IOException {
        long at = offset;
        int next = octet(pack, at++);
        int type = next >> 4 & 7;
        long size = next & 0x0f;
        for (int shift = 4; (next & 0x80) != 0; shift += 7) {
            next = octet(pack, at++);
            size |= (long) (next & 0x7f) << shift;
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new CorruptObjectException("an entry of " + size + " bytes");
        }
        return switch (type) {
            case Constants.OBJ_OFS_DELTA -> {
                next = octet(pack, at++);
                long back = next & 0x7f;
                while ((next & 0x80) != 0) {
                    next = octet(pack, at++);
                    back = back + 1 << 7 | next & 0x7f;
                }
                yield new Entry(type, (int) size, at, before(offset, back));
            }
            case Constants.OBJ_REF_DELTA -> throw new CorruptObjectException("left to JGit");
            default -> new Entry(type, (int) size, at, -1);
        };
    }

    private static long before(long offset, long back) throws CorruptObjectException {
        if (back <= 0 || back > offset) {
            throw new CorruptObjectException("the base of a delta lies behind it");
        }
        return offset - back;
    }

    private int octet(int pack, long offset) throws IOException {
        PackWindows.Window window = windows.at(pack, offset);
        return window.bytes()[window.at(offset)] & 0xff;
    }

    private void inflate(int pack, long offset, Slice to) throws IOException, DataFormatException {
        // Of an empty rest nothing is asked for; the last byte makes sure that the end, and its checksum, are read.
        byte[] beyond = new byte[1];
        inflater.reset();
        long at = offset;
        for (int length = 0; !inflater.finished(); ) {
            if (inflater.needsInput()) {
                PackWindows.Window window = windows.at(pack, at);
                int from = window.at(at);
                if (from >= window.length()) {
                    throw new CorruptObjectException("the pack ends before an entry does");
                }
                inflater.setInput(window.bytes(), from, window.length() - from);
                at += window.length() - from;
            }
            int rest = to.length() - length;
            length += rest > 0 ? inflater.inflate(to.array(), to.to() - rest, rest) : inflater.inflate(beyond, 0, 1);
            if (length > to.length() || inflater.needsDictionary()) {
                throw new CorruptObjectException("an entry is larger than it says");
            }
        }
        if (inflater.getTotalOut() != to.length()) {
            throw new CorruptObjectException("an entry is smaller than it says");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        windows.close();
    }
}
