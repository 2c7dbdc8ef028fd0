package dev.lode.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends GraphStoreContract {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @Override
    protected boolean shared() {
        return false;
    }

    @Override
    protected GraphStore open(QueryLimits limits) {
        return EmbeddedStore.open(folder.resolve("graph"), limits, notices::add);
    }

    @Test
    void aDamagedFolderIsBuiltAnewAndSaysSo() throws Exception {
        Path damaged = folder.resolve("damaged");
        try (GraphStore store = open(damaged)) {
            store.migrate(OntologyFile.builtIn());
            store.upsert(Landscape.commits(0, 10));
            store.remember("load", "x");
        }
        overwrite(damaged, "dictionary");
        try (GraphStore store = open(damaged)) {
            store.migrate(OntologyFile.builtIn());
            assertThat(store.remembered("load")).isEmpty();
            store.upsert(Landscape.commits(0, 10));
        }
        assertThat(notices).hasSize(1).first().asString().contains("built anew");
    }

    @Test
    void aStoreThatIsOpenElsewhereIsLeftAlone() throws Exception {
        Path shared = folder.resolve("shared");
        try (GraphStore store = open(shared)) {
            store.migrate(OntologyFile.builtIn());
            store.upsert(Landscape.commits(0, 3));
            assertThatThrownBy(() -> open(shared))
                    .isInstanceOf(LodeException.Locked.class)
                    .extracting(e -> ((LodeException) e).code())
                    .isEqualTo("GRAPH_LOCKED");
            assertThat(store.export("Commit")).toIterable().hasSize(3);
        }
        assertThat(notices).isEmpty();
    }

    private GraphStore open(Path path) {
        return EmbeddedStore.open(path, QueryLimits.standard(), notices::add);
    }

    private static void overwrite(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
    }
}
