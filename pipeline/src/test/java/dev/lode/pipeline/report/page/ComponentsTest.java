package dev.lode.pipeline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void looksThroughFoldersThatHoldEverything() {
        List<String> paths = new ArrayList<>(List.of("pom.xml"));
        for (String part : List.of("invoice", "payment", "export", "dunning", "ledger")) {
            for (int i = 0; i < 4; i++) {
                paths.add("src/main/java/com/acme/" + part + "/C" + i + ".java");
            }
        }
        paths.add("src/main/java/com/acme/Main.java");

        Components components = Components.of(paths);

        assertThat(components.of("src/main/java/com/acme/invoice/C1.java")).isEqualTo("src/main/java/com/acme/invoice");
        assertThat(components.of("src/main/java/com/acme/Main.java")).isEqualTo("src/main/java/com/acme (files)");
        assertThat(components.of("pom.xml")).isEqualTo("(top folder)");
    }

    @Test
    void leavesASmallFolderWhole() {
        Components components = Components.of(List.of("a/b/one", "a/c/two", "d/three", "e/four"));

        assertThat(components.of("a/b/one")).isEqualTo("a");
        assertThat(components.of("a/new/file")).isEqualTo("a");
    }
}
