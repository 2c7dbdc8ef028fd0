package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Comparator;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    /** A tree is what they have to be like. */
    @Test
    void whateverIsAddedInWhateverOrderTheyAreSortedByName() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            SortedMap<String, Value> tree = new TreeMap<>();
            Properties properties = Properties.NONE;
            for (int i = random.nextInt(12); i > 0; i--) {
                String name = "p" + random.nextInt(9);
                Value value = Value.of(random.nextInt(100));
                tree.put(name, value);
                properties = properties.with(name, value);
            }
            check(properties, tree);
            check(Properties.of(tree), tree);
            String from = "p" + random.nextInt(9);
            String to = from + "5";
            check(properties.headMap(from), tree.headMap(from));
            check(properties.tailMap(from), tree.tailMap(from));
            check(properties.subMap(from, to), tree.subMap(from, to));
        }
    }

    private static void check(SortedMap<String, Value> properties, SortedMap<String, Value> tree) {
        assertThat(properties).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat(tree).isEqualTo(properties);
        assertThat(properties.keySet()).containsExactlyElementsOf(tree.keySet());
        assertThat(properties.values()).containsExactlyElementsOf(tree.values());
        for (int i = 0; i < 9; i++) {
            assertThat(properties.get("p" + i)).isEqualTo(tree.get("p" + i));
            assertThat(properties.containsKey("p" + i)).isEqualTo(tree.containsKey("p" + i));
        }
        if (!tree.isEmpty()) {
            assertThat(properties.firstKey()).isEqualTo(tree.firstKey());
            assertThat(properties.lastKey()).isEqualTo(tree.lastKey());
        }
    }

    @Test
    void anotherOrderOfNamesIsNotTakenOver() {
        SortedMap<String, Value> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", Value.of(1));
        backwards.put("b", Value.of(2));
        assertThat(Properties.of(backwards).keySet()).containsExactly("a", "b");
    }

    @Test
    void whatIsMadeOfThemDoesNotChangeThem() {
        SortedMap<String, Value> given = new TreeMap<>();
        given.put("a", Value.of(1));
        Node node = new Node(NodeKey.of("File"), given);
        given.put("b", Value.of(2));
        Node more = node.with("a", 3);
        assertThat(node.properties()).containsOnlyKeys("a").containsEntry("a", Value.of(1));
        assertThat(more.properties()).containsEntry("a", Value.of(3));
        assertThat(catchThrowable(() -> node.properties().put("c", Value.of(4))))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
