package dev.lode.analyzers.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortestCycleTest {

    @Test
    void theShortestWayAroundIsFoundWhereverItLies() {
        int[][] links = {{1}, {2}, {3}, {0, 4}, {5}, {3}};
        assertThat(among(links)).containsExactly(3, 4, 5);
    }

    @Test
    void ofEquallyShortOnesTheOneWithTheSmallestFirstNodeIsTold() {
        int[][] links = {{3}, {2}, {1, 3}, {0, 2}};
        assertThat(among(links)).containsExactly(0, 3);
    }

    @Test
    void nodesOutsideAreNoWay() {
        int[][] links = {{1, 3}, {2}, {0}, {0}};
        assertThat(ShortestCycle.among(List.of(0, 1, 2), links, node -> node < 3))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aRingIsItsOwnShortestWay() {
        int nodes = 3_000;
        int[][] links = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            links[node] = new int[] {(node + 1) % nodes};
        }
        assertThat(among(links)).hasSize(nodes).startsWith(0, 1, 2);
    }

    private static List<Integer> among(int[][] links) {
        return ShortestCycle.among(IntStream.range(0, links.length).boxed().toList(), links, node -> true);
    }
}
