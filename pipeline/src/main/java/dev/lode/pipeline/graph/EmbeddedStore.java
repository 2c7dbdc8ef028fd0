package dev.lode.pipeline.graph;

import com.arcadedb.database.Database;
import com.arcadedb.database.Document;
import com.arcadedb.database.Record;
import com.arcadedb.exception.ArcadeDBException;
import com.arcadedb.exception.DuplicatedKeyException;
import com.arcadedb.exception.ValidationException;
import com.arcadedb.index.IndexCursor;
import com.arcadedb.schema.DocumentType;
import dev.lode.ontology.Ontology;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.spi.Value;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The graph in this process, kept in a folder. It is a cache of the staging area: a folder that does not open is
 * emptied, which is said, and what was loaded is then loaded again. Another process that has it open is an error.
 */
public final class EmbeddedStore implements GraphStore {

    /** Name under which a store remembers its layout; one that cannot say it has lost what it knew. */
    private static final String LAYOUT = "layout";

    private static final String CURRENT = "1";

    private final EmbeddedFolder folder;
    private final QueryLimits limits;
    private Database database;
    private @Nullable Ontology ontology;

    private EmbeddedStore(EmbeddedFolder folder, QueryLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.database = folder.open();
        if (!database.getSchema().getTypes().isEmpty() && !remembered(LAYOUT).equals(CURRENT)) {
            folder.notice("it does not know its layout");
            wipe();
        }
    }

    /** @param notices takes what a person should know, one line each */
    public static EmbeddedStore open(Path folder, QueryLimits limits, Consumer<String> notices) {
        return new EmbeddedStore(new EmbeddedFolder(folder, notices), limits);
    }

    @Override
    public void migrate(Ontology ontology) {
        this.ontology = ontology;
        try {
            EmbeddedSchema.bring(database, ontology);
        } catch (ArcadeDBException e) {
            throw broken(e);
        }
        if (!remembered(LAYOUT).equals(CURRENT)) {
            remember(LAYOUT, CURRENT);
        }
    }

    /** What a kill in an unlucky moment leaves can open and yet fail later; the loader then begins anew. */
    private static LodeException broken(ArcadeDBException e) {
        return new LodeException.Graph(
                GraphStore.BROKEN,
                "the embedded graph cannot be used: " + e.getMessage(),
                "check the disk, then run lode load again; the graph is rebuilt from staging");
    }

    @Override
    public void upsert(List<? extends Element> elements) throws RejectedBatchException {
        write(elements, new EmbeddedRecords(database)::upsert);
    }

    @Override
    public void delete(List<? extends Element> elements) throws RejectedBatchException {
        write(elements, new EmbeddedRecords(database)::delete);
    }

    private void write(List<? extends Element> elements, EmbeddedRecords.Write write) throws RejectedBatchException {
        database.begin();
        try {
            for (Element element : elements) {
                write.write(element);
            }
            database.commit();
        } catch (DuplicatedKeyException | ValidationException e) {
            throw new RejectedBatchException(String.valueOf(e.getMessage()));
        } catch (ArcadeDBException e) {
            throw broken(e);
        } finally {
            if (database.isTransactionActive()) {
                database.rollback();
            }
        }
    }

    @Override
    public Table ask(String cypher, SortedMap<String, Value> parameters) {
        return new EmbeddedQuestion(database, limits).ask(cypher, parameters);
    }

    @Override
    public long count(String type) {
        return database.getSchema().existsType(type) ? database.countType(type, false) : 0;
    }

    @Override
    public Iterator<Element> export(String type) {
        return database.getSchema().existsType(type)
                ? new EmbeddedExport(database, type)
                : List.<Element>of().iterator();
    }

    @Override
    public String remembered(String name) {
        return memory(name).map(memory -> memory.getString("text")).orElse("");
    }

    @Override
    public void remember(String name, String text) {
        try {
            database.transaction(() -> memory(name)
                    .map(Document::modify)
                    .orElseGet(() -> database.newDocument(EmbeddedSchema.MEMORY).set("name", name))
                    .set("text", text)
                    .save());
        } catch (ArcadeDBException e) {
            throw broken(e);
        }
    }

    private Optional<Document> memory(String name) {
        if (!database.getSchema().existsType(EmbeddedSchema.MEMORY)) {
            return Optional.empty();
        }
        IndexCursor found = database.lookupByKey(EmbeddedSchema.MEMORY, "name", name);
        return found.hasNext() ? Optional.of(found.next().asDocument()) : Optional.empty();
    }

    @Override
    public void wipe() {
        folder.drop(database);
        database = folder.open();
        if (ontology != null) {
            migrate(ontology);
        }
    }

    /** Every record must be found by its key: an index that lost one would make duplicates. */
    @Override
    public Optional<String> damage() {
        for (DocumentType type : database.getSchema().getTypes()) {
            String key = type.getName().equals(EmbeddedSchema.MEMORY) ? "name" : Ontology.RID;
            long records = 0;
            long hits = 0;
            for (Iterator<Record> all = database.iterateType(type.getName(), false); all.hasNext(); records++) {
                Document record = all.next().asDocument();
                hits += database.lookupByKey(type.getName(), key, record.getString(key))
                                .hasNext()
                        ? 1
                        : 0;
            }
            if (hits != records) {
                return Optional.of(type.getName() + ": " + records + " records, " + hits + " found by key");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        database.close();
    }
}
