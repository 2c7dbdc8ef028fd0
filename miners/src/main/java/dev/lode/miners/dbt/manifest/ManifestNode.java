package dev.lode.miners.dbt.manifest;

import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import java.util.List;
import java.util.Optional;

/**
 * A node or source of a manifest.
 *
 * @param id {@code model.jaffle_shop.orders}
 * @param type {@code model}, {@code seed}, {@code snapshot}, {@code source}, {@code test} …
 * @param project the package that holds it
 * @param path of its file from the package's root, with slashes
 * @param raw its template as it was when the manifest was written
 * @param compiled its query as dbt ran it, if dbt compiled it
 * @param relation the table that it makes or names, quoted as the adapter does
 * @param materialized as configured, if it is
 * @param needs ids of the nodes and sources that it depends on
 */
public record ManifestNode(
        String id,
        String type,
        String project,
        String path,
        String raw,
        Optional<String> compiled,
        Optional<String> relation,
        Optional<String> materialized,
        List<String> tags,
        List<String> needs,
        List<Column> columns) {

    /** A column as documented; texts that are not stated are empty. */
    public record Column(String name, String description, String type) {}

    /** What stands behind type and package: a name, or the name of a source, a dot and that of its table. */
    String name() {
        return id.substring(Math.min(id.length(), type.length() + project.length() + 2));
    }

    /** True when the file's text is the one that dbt read, whatever its line ends and outer blanks are. */
    public boolean madeOf(CodeFile file) {
        return file.role() == DbtProject.Role.SEED || plain(raw).equals(plain(file.text()));
    }

    private static String plain(String text) {
        return text.replace("\r", "").strip();
    }
}
