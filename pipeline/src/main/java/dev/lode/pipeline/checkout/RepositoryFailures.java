package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Puts what JGit throws into the words of {@link LodeException.Repository}. */
public final class RepositoryFailures {

    private static final String DAMAGED = "CORRUPT_OBJECT";
    private static final String CHANGED = "REPOSITORY_CHANGED";

    private RepositoryFailures() {}

    /**
     * The failure of the repository behind what a plugin threw while it read one; empty when it is no fault of the
     * repository.
     */
    public static Optional<LodeException.Repository> behind(String repository, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LodeException.Repository failure) {
                return Optional.of(failure);
            }
            if (cause instanceof IOException || cause instanceof LargeObjectException) {
                return Optional.of(damaged(repository, cause));
            }
        }
        return Optional.empty();
    }

    /** Whether the same repository may be sound when it is read another time. */
    public static boolean mayPass(LodeException.Repository failure) {
        return failure.code().equals(DAMAGED) || failure.code().equals(CHANGED);
    }

    static LodeException.Repository changed(String repository) {
        return new LodeException.Repository(
                CHANGED, repository + ": it changed while it was read", "Run the same command again.");
    }

    static LodeException.Repository damaged(String repository, Throwable cause) {
        if (StorageFailure.isFull(cause)) {
            return new LodeException.Repository(
                    "NO_SPACE",
                    repository + ": the disk is full: " + reason(cause),
                    "Make room in the workspace, and run again.");
        }
        String what = cause instanceof MissingObjectException || cause instanceof IncorrectObjectTypeException
                ? "an object is missing"
                : cause instanceof CorruptObjectException ? "an object is damaged" : "it cannot be read";
        return new LodeException.Repository(
                DAMAGED,
                repository + ": " + what + ": " + reason(cause),
                "Run git fsck in the repository, and clone it again if that complains.");
    }

    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
