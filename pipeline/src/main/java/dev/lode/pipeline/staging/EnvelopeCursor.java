package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.EnvelopeReader;
import dev.lode.pipeline.staging.contract.MalformedEnvelopeException;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.LineCursor;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes of a staged file.
 *
 * @param portfolio true when they stand in the portfolio's snapshot
 */
record EnvelopeCursor(Path file, LineCursor lines, boolean portfolio) implements Cursor<EnvelopeCursor.Placed> {

    /** An envelope and what it stands in. */
    record Placed(Envelope envelope, boolean portfolio) {}

    @Override
    public @Nullable Placed next() {
        byte[] line = lines.next();
        if (line == null) {
            return null;
        }
        return new Placed(parse(file, line), portfolio);
    }

    static Envelope parse(Path file, byte[] line) {
        try {
            return EnvelopeReader.read(line);
        } catch (MalformedEnvelopeException e) {
            throw new LodeException.Integrity(
                    "STAGED_FILE_DAMAGED",
                    file + " holds a line that is no envelope: " + e.getMessage(),
                    "Remove the snapshot's folder and run again.");
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
