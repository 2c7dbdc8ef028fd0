package dev.lode.pipeline.graph;

import com.arcadedb.GlobalConfiguration;
import com.arcadedb.database.Database;
import com.arcadedb.database.DatabaseFactory;
import com.arcadedb.database.DatabaseInternal;
import com.arcadedb.log.LogManager;
import com.arcadedb.utility.LockException;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where the embedded graph lies: opens it, makes it, and makes it anew when it is damaged. */
final class EmbeddedFolder {

    static {
        // Before the engine's first use: it would write log files into the working directory and look for scripting.
        LogManager.instance().setLogger(new SilentLogger());
        GlobalConfiguration.POLYGLOT_ENGINE_ENABLED.setValue(false);
    }

    private final Path folder;
    private final Consumer<String> notices;

    EmbeddedFolder(Path folder, Consumer<String> notices) {
        this.folder = folder.toAbsolutePath().normalize();
        this.notices = notices;
    }

    Database open() {
        try (DatabaseFactory factory = new DatabaseFactory(folder.toString())) {
            return factory.exists() ? factory.open() : create(factory);
        } catch (RuntimeException e) {
            if (locked(e)) {
                throw new LodeException.Locked(
                        "GRAPH_LOCKED",
                        "the embedded graph is open in another process",
                        "wait until the other run has ended");
            }
            notice(String.valueOf(e.getMessage()));
            return anew();
        }
    }

    void notice(String reason) {
        notices.accept("the embedded graph cannot be used and is built anew: " + reason);
    }

    /** Takes a database away, also one that is too broken to be closed in order. */
    void drop(Database database) {
        try {
            database.close();
        } catch (RuntimeException e) {
            ((DatabaseInternal) database).kill();
        }
        delete();
    }

    private Database create(DatabaseFactory factory) {
        // Leftovers of a creation that was killed have no schema, so that the engine does not see them.
        delete();
        return factory.create();
    }

    private Database anew() {
        delete();
        try (DatabaseFactory factory = new DatabaseFactory(folder.toString())) {
            return factory.create();
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    private static boolean locked(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockException) {
                return true;
            }
        }
        return DatabaseFactory.getActiveDatabaseInstances().stream()
                .anyMatch(open -> String.valueOf(failure.getMessage()).contains(open.getDatabasePath()));
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private LodeException unusable(Exception cause) {
        return new LodeException.Graph(
                "GRAPH_UNUSABLE",
                "the folder of the embedded graph cannot be used: " + cause.getMessage(),
                "check its permissions and the space on the disk");
    }
}
