package dev.lode.analyzers.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {

    @Test
    void nodesThatReachEachOtherAreOneComponentAndItComesAfterAllThatItLeadsTo() {
        int[][] links = {{1}, {2}, {0, 3}, {4}, {3}, {}};
        assertThat(StrongComponents.of(links)).containsExactly(1, 1, 1, 0, 0, 2);
    }

    @Test
    void aChainOfAMillionNodesIsWalkedAndSoIsACircleOfThem() {
        int nodes = 1_000_000;
        int[][] chain = new int[nodes][];
        Arrays.setAll(chain, node -> node + 1 < nodes ? new int[] {node + 1} : new int[0]);
        assertThat(StrongComponents.of(chain)[0]).isEqualTo(nodes - 1);
        chain[nodes - 1] = new int[] {0};
        assertThat(Arrays.stream(StrongComponents.of(chain)).distinct().count()).isEqualTo(1);
    }

    /** Held against the definition: two nodes are of one component when each is reached from the other. */
    @Test
    void whatIsFoundIsWhatTheDefinitionSays() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int nodes = 1 + random.nextInt(9);
            boolean[][] reach = new boolean[nodes][nodes];
            int[][] links = new int[nodes][];
            for (int node = 0; node < nodes; node++) {
                links[node] = IntStream.range(0, nodes)
                        .filter(other -> random.nextInt(4) == 0)
                        .toArray();
                for (int target : links[node]) {
                    reach[node][target] = true;
                }
                reach[node][node] = true;
            }
            close(reach);
            int[] components = StrongComponents.of(links);
            for (int one = 0; one < nodes; one++) {
                for (int other = 0; other < nodes; other++) {
                    assertThat(components[one] == components[other]).isEqualTo(reach[one][other] && reach[other][one]);
                    assertThat(!reach[one][other] || components[one] >= components[other])
                            .isTrue();
                }
            }
        }
    }

    private static void close(boolean[][] reach) {
        for (int over = 0; over < reach.length; over++) {
            for (int one = 0; one < reach.length; one++) {
                for (int other = 0; other < reach.length; other++) {
                    reach[one][other] |= reach[one][over] && reach[over][other];
                }
            }
        }
    }
}
