package dev.lode.pipeline.staging.sort;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a failure of the disk under the workspace is to the person at the command line. */
public final class StorageFailure {

    private static final List<String> FULL =
            List.of("no space left", "disk quota exceeded", "file too large", "not enough space");

    private StorageFailure() {}

    public static LodeException of(Path where, IOException failure) {
        String reason = failure instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : failure.getClass().getSimpleName() + " " + failure.getMessage();
        LodeException told = FULL.stream()
                        .anyMatch(sign ->
                                String.valueOf(reason).toLowerCase(Locale.ROOT).contains(sign))
                ? noSpace(where, reason)
                : new LodeException.Integrity(
                        "STORAGE_FAILED",
                        "Cannot read or write " + where + ": " + reason,
                        "Check that the workspace exists, is writable and lies on a sound disk.");
        told.initCause(failure);
        return told;
    }

    /** True when something, or a cause of it, says that there is no room. */
    public static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    public static LodeException noSpace(Path where, String reason) {
        return new LodeException.Integrity(
                "NO_SPACE",
                "No room left for " + where + ": " + reason,
                "Free space or choose another workspace, and run again; nothing half-written was kept.");
    }
}
