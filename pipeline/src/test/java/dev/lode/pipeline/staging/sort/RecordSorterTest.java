package dev.lode.pipeline.staging.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSorterTest {

    @TempDir
    Path folder;

    /** A budget of one byte makes a file of each record, so that files are merged into files as well. */
    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 10_000_000})
    void recordsComeInOrderAndOnceWhateverTheMemory(long budget) {
        Random random = new Random(7);
        TreeSet<String> expected = new TreeSet<>();
        try (RecordSorter sorter = new RecordSorter(folder, "test", budget)) {
            for (int i = 0; i < 500; i++) {
                String record = "r" + random.nextInt(300);
                expected.add(record);
                sorter.add(record.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(read(sorter.records())).containsExactlyElementsOf(expected);
            assertThat(read(sorter.records())).as("read again").containsExactlyElementsOf(expected);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bytesAreOrderedUnsigned() {
        try (RecordSorter sorter = new RecordSorter(folder, "test", 1)) {
            sorter.add("é".getBytes(StandardCharsets.UTF_8));
            sorter.add("z".getBytes(StandardCharsets.UTF_8));
            sorter.add(new byte[0]);
            assertThat(read(sorter.records())).containsExactly("", "z", "é");
        }
    }

    private static List<String> read(Cursor<byte[]> records) {
        List<String> read = new ArrayList<>();
        try (records) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                read.add(new String(record, StandardCharsets.UTF_8));
            }
        }
        return read;
    }
}
