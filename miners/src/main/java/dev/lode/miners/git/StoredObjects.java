package dev.lode.miners.git;

import dev.lode.miners.git.RecentObjects.PackedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads the objects of a clone, for one thread at a time. */
final class StoredObjects implements AutoCloseable {

    private static final int MOST_KEPT = 32 << 20;

    /** The part of the heap that one thread's objects may take. */
    private static final int SHARE = 32;

    /** A few hundred commits: each is asked for once more, as its child's parent. */
    private static final int COMMITS_KEPT = 1 << 18;

    private final RecentObjects recent;
    private final PackedObjects packs;
    private final ObjectReader reader;
    private final int sizeLimit;

    private StoredObjects(Repository repository, int sizeLimit, int kept) {
        this.recent = new RecentObjects(kept);
        this.packs = new PackedObjects(repository, recent, sizeLimit);
        this.reader = repository.newObjectReader();
        this.sizeLimit = sizeLimit;
    }

    /** To walk commits. */
    static StoredObjects ofCommits(Repository repository) {
        return new StoredObjects(repository, Blobs.SIZE_LIMIT, COMMITS_KEPT);
    }

    /** To compare trees and contents, of which one is asked for again as the next one's other side. */
    static StoredObjects ofContents(Repository repository) {
        long share = Runtime.getRuntime().maxMemory() / SHARE;
        return new StoredObjects(repository, Blobs.SIZE_LIMIT, (int) Math.min(MOST_KEPT, share));
    }

    /**
     * The bytes of an object, not to be changed; empty when it is too large.
     *
     * @throws org.eclipse.jgit.errors.MissingObjectException when the clone lacks it
     * @throws IOException when it is damaged
     */
    Optional<byte[]> read(ObjectId id, int type) throws IOException {
        return look(id, type).map(object -> object.content().bytes());
    }

    /** As {@link #read}, but the bytes may be others as soon as {@link #holds} says so, which only reading more brings. */
    Optional<PackedObject> look(ObjectId id, int type) throws IOException {
        PackedObject known = recent.get(id);
        Optional<PackedObject> object = known == null ? packs.read(id) : Optional.of(known);
        if (object.isEmpty()) {
            return load(id, type);
        }
        if (object.get().type() != type) {
            throw new IncorrectObjectTypeException(id, type);
        }
        return object;
    }

    /** Whether what was looked at is still to be seen. */
    boolean holds(PackedObject object) {
        return recent.holds(object);
    }

    /** A number of its own for each object of the clone's packs; negative for any other. */
    int number(ObjectId id) {
        return packs.number(id);
    }

    private Optional<PackedObject> load(ObjectId id, int type) throws IOException {
        ObjectLoader object = reader.open(id, type);
        if (object.getSize() > sizeLimit) {
            return Optional.empty();
        }
        byte[] bytes = object.getCachedBytes(sizeLimit);
        PackedObject kept = recent.take(type, bytes.length);
        System.arraycopy(bytes, 0, kept.content().array(), kept.content().from(), bytes.length);
        recent.keep(id.copy(), kept);
        return Optional.of(kept);
    }

    @Override
    public void close() {
        reader.close();
        try {
            packs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
