package dev.lode.miners.dbt.manifest;

import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a manifest says of one project's files. Of a file that has changed since, only the name of its table is
 * believed; where files and manifest differ, an issue says so.
 */
public final class ProjectManifest {

    private static final String CODE = "MANIFEST_OUTDATED";
    private static final Set<String> OF_FILES = Set.of("model", "seed", "snapshot");

    private final DbtProject project;
    private final Optional<Manifest> manifest;
    private final Map<String, ManifestNode> byFile = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    public ProjectManifest(DbtProject project, Optional<Manifest> manifest) {
        this.project = project;
        this.manifest = manifest;
        manifest.ifPresent(present -> present.nodes().values().stream()
                .filter(node -> node.project().equals(project.ownName()) && OF_FILES.contains(node.type()))
                .forEach(node -> byFile.put(place(node.type(), node.path(), node.name()), node)));
    }

    /** A file holds one model, but any number of snapshots. */
    private static String place(String type, String path, String name) {
        return type + " " + path + (type.equals("snapshot") ? " " + name : "");
    }

    public Optional<String> adapter() {
        return manifest.map(Manifest::adapter).filter(adapter -> !adapter.isEmpty());
    }

    /**
     * The node of a file; an issue says when the file has another text by now.
     *
     * @param expected false for a file that the manifest may pass over, since it is disabled
     */
    public Optional<ManifestNode> node(CodeFile file, String type, boolean expected, FactSink sink) {
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        String place = place(type, file.path().substring(project.root().length()), file.name());
        ManifestNode node = byFile.get(place);
        met.add(place);
        if (node == null) {
            if (expected) {
                sink.report(Issue.info(CODE, file.path(), file.line(), "is not in " + path()));
            }
            return Optional.empty();
        }
        if (!node.madeOf(file)) {
            sink.report(Issue.info(CODE, file.path(), file.line(), "is not what it was when dbt wrote " + path()));
        }
        return Optional.of(node);
    }

    /** What the manifest says of a source's table. */
    public Optional<ManifestNode> source(String source, String table) {
        return manifest.map(present -> present.nodes().get("source." + project.ownName() + "." + source + "." + table));
    }

    /** Says which nodes have no file, after all files were asked for. */
    public void report(FactSink sink) {
        byFile.entrySet().stream()
                .filter(entry -> !met.contains(entry.getKey()))
                .map(entry -> entry.getValue().id())
                .sorted()
                .forEach(id -> sink.report(Issue.info(CODE, path(), 0, id + " has no file any more")));
    }

    private String path() {
        return manifest.map(Manifest::path).orElse("");
    }
}
