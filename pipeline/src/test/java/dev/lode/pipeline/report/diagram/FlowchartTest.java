package dev.lode.pipeline.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowchartTest {

    private static final Limits LIMITS = new Limits(25, 15, 28, 1300);
    private static final Paint GOLD = new Paint("#fef3c7", "#a16207", "#713f12");

    @Test
    void drawsGroupsBoxesAndArrows() {
        Diagram diagram = new Flowchart(
                        "LR",
                        List.of(
                                new Flowchart.Box("b", "end", "gold", "gold"),
                                new Flowchart.Box("a", "A\"]; click A", "", "")),
                        List.of(new Flowchart.Arrow("a", "b", "1", 1, true)),
                        List.of("bronze", "gold"),
                        new TreeMap<>(Map.of("gold", GOLD)))
                .draw(LIMITS);

        assertThat(diagram.source()).isEqualTo("""
                        flowchart LR
                          subgraph g1["gold"]
                            n0["end"]:::gold
                          end
                          n1["A#quot;]; click A"]
                          n1 -->|"1"| n0
                          classDef gold fill:#fef3c7,stroke:#a16207,color:#713f12
                        """);
        assertThat(diagram.remark()).isEmpty();
    }

    @Test
    void boxesWhoseLabelsDifferLookDifferent() {
        List<String> names = List.of(
                "incident_response.base_incident_response_prod__tracks",
                "incident_response.stg_incident_response_prod__tracks",
                "incident_response_one_prod_marts_of_all_tracks",
                "incident_response_two_prod_marts_of_all_tracks");
        List<Flowchart.Box> boxes = names.stream()
                .map(name -> new Flowchart.Box(name, name, "", ""))
                .toList();

        Diagram diagram = new Flowchart("LR", boxes, List.of(), List.of(), new TreeMap<>()).draw(LIMITS);

        assertThat(diagram.source()
                        .lines()
                        .filter(line -> line.contains("[\""))
                        .map(line -> line.replaceAll(".*\\[", "")))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.length() <= 28 + 3);
    }

    @Test
    void keepsTheStrongestOfFiveThousand() {
        List<Flowchart.Box> boxes = IntStream.range(0, 5000)
                .mapToObj(i -> new Flowchart.Box("k" + i, "name " + i, "", ""))
                .toList();
        List<Flowchart.Arrow> arrows = IntStream.range(1, 5000)
                .mapToObj(i -> new Flowchart.Arrow("k" + (i - 1), "k" + i, "", i, true))
                .toList();

        Diagram diagram = new Flowchart("LR", boxes, arrows, List.of(), new TreeMap<>()).draw(LIMITS);

        assertThat(diagram.source())
                .hasSizeLessThan(1300)
                .contains("[\"name 4999\"]")
                .doesNotContain("[\"name 1\"]");
        assertThat(diagram.source().lines().filter(line -> line.contains("[\"")))
                .hasSize(17);
        assertThat(diagram.source()).contains("[\"4984 others\"]");
        assertThat(diagram.remark()).isEqualTo("Drawn: 16 of 5000 boxes and the 15 strongest of 4999 links.");
    }

    @Test
    void shrinksUntilItFits() {
        List<Flowchart.Box> boxes = IntStream.range(0, 20)
                .mapToObj(i -> new Flowchart.Box("k" + i, "a rather long name " + i, "", ""))
                .toList();

        Diagram diagram = new Flowchart("LR", boxes, List.of(), List.of(), new TreeMap<>()).draw(LIMITS.within(300));

        assertThat(diagram.source()).hasSizeLessThanOrEqualTo(300).contains("others");
    }

    @Test
    void drawsNothingWhereThereIsNoRoom() {
        Diagram diagram = new Flowchart(
                        "LR", List.of(new Flowchart.Box("a", "a", "", "")), List.of(), List.of(), new TreeMap<>())
                .draw(LIMITS.within(10));

        assertThat(diagram.isEmpty()).isTrue();
    }
}
