package dev.lode.pipeline;

import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.staging.Fingerprint;
import dev.lode.spi.JavaSettings;
import dev.lode.spi.PluginDescriptor.Scope;
import dev.lode.spi.SqlSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What besides its commit decides what a repository's snapshot holds.
 *
 * @param options those of all repositories
 * @param sql what the settings say of SQL
 * @param java what they say of Java, of which the content of jars counts
 */
record RepositoryFingerprint(Plugins plugins, SortedMap<String, String> options, SqlSettings sql, JavaSettings java) {

    /**
     * @param refs digest of tags and depth
     * @param exclude globs of what is left out of this repository
     */
    String of(String url, String branch, String refs, List<String> exclude, String ontologyVersion) {
        SortedMap<String, String> all = new TreeMap<>(options);
        all.put("branch", branch);
        all.put("url", url);
        all.put("refs", refs);
        if (!sql.equals(SqlSettings.none())) {
            all.put("sql", sql.toString());
        }
        if (!java.digest().isEmpty()) {
            all.put("java", java.digest());
        }
        if (!exclude.isEmpty()) {
            all.put("exclude", String.join("\n", exclude));
        }
        return Fingerprint.of(plugins.descriptors(Scope.REPOSITORY), all, ontologyVersion);
    }

    /** Of a snapshot that follows from one which other plugins or options have made; no build asks for it. */
    String after(String former, String ontologyVersion) {
        SortedMap<String, String> all = new TreeMap<>(options);
        all.put("backfill of", former);
        return Fingerprint.of(plugins.descriptors(Scope.REPOSITORY), all, ontologyVersion);
    }
}
