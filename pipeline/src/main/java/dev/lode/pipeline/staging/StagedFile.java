package dev.lode.pipeline.staging;

import java.util.List;

/**
 * A file of a snapshot as its index lists it.
 *
 * @param path name within the snapshot's folder
 * @param sha256 hex
 * @param sections of a file of envelopes, in the order in which they stand
 */
public record StagedFile(String path, long bytes, long records, String sha256, List<Section> sections) {

    public StagedFile {
        sections = List.copyOf(sections);
    }

    /** A stretch of envelopes of one type. */
    public record Section(boolean relationship, String type, long offset, long bytes, long records) {}
}
