package dev.lode.analyzers.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModularityTest {

    /** Friendships of a club that fell in two: Wayne Zachary, 1977. */
    private static final Path KARATE_CLUB = Path.of("src/test/resources/networks/karate-club.txt");

    private static final int MEMBERS = 34;

    /** The greatest modularity that the club has is 0.4198; the method's authors report what rounds to 0.42. */
    @Test
    void theKarateClubFallsApartWhereItDid() throws IOException {
        List<Link> ties = karateClub();
        int[] groups = Modularity.groups(MEMBERS, ties);
        assertThat(modularity(groups, ties)).isGreaterThan(0.41);
        assertThat(groups[0]).as("the two leaders").isNotEqualTo(groups[MEMBERS - 1]);
        assertThat(Arrays.stream(groups).distinct().count()).isBetween(2L, 4L);
    }

    @Test
    void theOrderOfTiesDoesNotShow() throws IOException {
        List<Link> ties = karateClub();
        int[] groups = Modularity.groups(MEMBERS, ties);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(ties, random);
            assertThat(Modularity.groups(MEMBERS, ties)).isEqualTo(groups);
        }
    }

    /** Two triangles on one weak tie; a strong tie instead joins what it ties. */
    @Test
    void weightsDecide() {
        List<Link> ties = new ArrayList<>();
        for (int[] tie : new int[][] {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}}) {
            ties.add(new Link(tie[0], tie[1], 10));
        }
        ties.add(new Link(2, 3, 1));
        assertThat(Modularity.groups(6, ties)).containsExactly(0, 0, 0, 1, 1, 1);
        ties.set(6, new Link(2, 3, 1000));
        int[] groups = Modularity.groups(6, ties);
        assertThat(groups[2]).isEqualTo(groups[3]).isNotEqualTo(groups[0]);
    }

    @Test
    void whoHasNoTiesIsAlone() {
        assertThat(Modularity.groups(3, List.of(new Link(0, 2, 5)))).containsExactly(0, 1, 0);
        assertThat(Modularity.groups(2, List.of())).containsExactly(0, 1);
        assertThat(Modularity.groups(0, List.of())).isEmpty();
    }

    private static List<Link> karateClub() throws IOException {
        List<Link> ties = new ArrayList<>();
        for (String line : Files.readAllLines(KARATE_CLUB)) {
            String[] ends = line.split(" ");
            ties.add(new Link(Integer.parseInt(ends[1]) - 1, Integer.parseInt(ends[0]) - 1, 1));
        }
        return ties;
    }

    /** Newman's definition, summed pair by pair. */
    private static double modularity(int[] groups, List<Link> ties) {
        double[] strength = new double[groups.length];
        double whole = 0;
        for (Link tie : ties) {
            strength[tie.one()] += tie.weight();
            strength[tie.other()] += tie.weight();
            whole += 2.0 * tie.weight();
        }
        double sum = 0;
        for (Link tie : ties) {
            sum += groups[tie.one()] == groups[tie.other()] ? 2.0 * tie.weight() : 0;
        }
        for (int one = 0; one < groups.length; one++) {
            for (int other = 0; other < groups.length; other++) {
                sum -= groups[one] == groups[other] ? strength[one] * strength[other] / whole : 0;
            }
        }
        return sum / whole;
    }
}
