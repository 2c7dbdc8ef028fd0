package dev.lode.analyzers.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTableTest {

    private static final int UNITS = 300;
    private static final int COMMITS = 100_000;

    /** However many readings the limit makes it take, each pair is counted whole, and in one of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 20_000, PairTable.LIMIT})
    void countsEveryPairOnce(int limit) {
        SortedMap<Long, long[]> expected = new TreeMap<>();
        read(
                (a, b, recent) -> {
                    long[] counts = expected.computeIfAbsent((long) a * UNITS + b, absent -> new long[2]);
                    counts[0]++;
                    counts[1] += recent ? 1 : 0;
                },
                limit);
        SortedMap<Long, long[]> counted = new TreeMap<>();
        PairTable table = new PairTable(limit);
        int[] most = new int[1];
        while (table.next()) {
            read(table::add, limit);
            int before = counted.size();
            table.forEach((a, b, shared, recent) -> assertThat(
                            counted.put((long) a * UNITS + b, new long[] {shared, recent}))
                    .as("counted before")
                    .isNull());
            most[0] = Math.max(most[0], counted.size() - before);
        }
        assertThat(most[0]).isBetween(1, limit);
        assertThat(counted.keySet()).isEqualTo(expected.keySet());
        counted.forEach((pair, counts) -> assertThat(counts).isEqualTo(expected.get(pair)));
    }

    @FunctionalInterface
    private interface Pairs {
        void add(int a, int b, boolean recent);
    }

    /** The same pairs each time; few where each takes many readings. */
    private static void read(Pairs pairs, int limit) {
        Random random = new Random(3);
        for (int i = 0; i < (limit < 10 ? 200 : COMMITS); i++) {
            int a = random.nextInt(UNITS - 1);
            pairs.add(a, a + 1 + random.nextInt(UNITS - 1 - a), random.nextInt(4) == 0);
        }
    }
}
