package dev.lode.miners.dbt.manifest;

import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.UnreadableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The manifests that dbt wrote and somebody committed, wherever they lie: {@code target/manifest.json} and its like. */
public record Manifests(List<Manifest> all) {

    private static final Comparator<Manifest> NEWEST_FIRST =
            Comparator.comparing(Manifest::generated).reversed().thenComparing(Manifest::path);

    /** How far into a file its metadata can be: dbt writes them first, other manifests have none. */
    private static final int HEAD = 200;

    public static Manifests of(Checkout checkout, FactSink sink) {
        List<Manifest> all = new ArrayList<>();
        for (FileEntry file : checkout.files()) {
            if (file.name().equals("manifest.json") && file.kind() == FileEntry.Kind.FILE) {
                read(checkout, file, sink).ifPresent(all::add);
            }
        }
        all.sort(NEWEST_FIRST);
        return new Manifests(all);
    }

    private static Optional<Manifest> read(Checkout checkout, FileEntry file, FactSink sink) {
        try {
            byte[] json = checkout.read(file);
            String head = new String(json, 0, Math.min(json.length, HEAD), StandardCharsets.UTF_8);
            return head.contains("\"metadata\"") ? Manifest.read(file.path(), json) : Optional.empty();
        } catch (UnreadableFileException e) {
            sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            sink.report(Issue.warning("PARSE_FAILED", file.path(), 0, "not a manifest of dbt that can be read"));
        }
        return Optional.empty();
    }

    /** The newest that holds nodes of a project; of one whose name another has, only one within its folder. */
    public Optional<Manifest> of(DbtProject project) {
        boolean shared = !project.name().equals(project.ownName());
        return all.stream()
                .filter(manifest -> !shared || manifest.path().startsWith(project.root()))
                .filter(manifest -> manifest.nodes().values().stream()
                        .anyMatch(node -> node.project().equals(project.ownName())))
                .findFirst();
    }
}
