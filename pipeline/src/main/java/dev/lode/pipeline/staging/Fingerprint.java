package dev.lode.pipeline.staging;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.contract.Contract;
import dev.lode.spi.PluginDescriptor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;

/** What besides the commit decides the bytes of a snapshot: plugins, options, contract and ontology. */
public final class Fingerprint {

    private static final int DIGITS = 8;

    private Fingerprint() {}

    /**
     * Eight hex digits, the same whatever the order of the plugins.
     *
     * @param options whatever else changes what plugins see, such as the branch, the URL and limits
     */
    public static String of(
            Collection<PluginDescriptor> plugins, SortedMap<String, String> options, Ontology ontology) {
        return of(plugins, options, ontology.version());
    }

    /** The same, of a vocabulary that only its version is known of. */
    public static String of(
            Collection<PluginDescriptor> plugins, SortedMap<String, String> options, String ontologyVersion) {
        StringBuilder text = new StringBuilder();
        line(text, "contract", Contract.VERSION);
        line(text, "ontology", ontologyVersion);
        plugins.stream()
                .map(plugin -> plugin.id() + " " + plugin.version())
                .sorted()
                .forEach(plugin -> line(text, "plugin", plugin));
        options.forEach((name, value) -> line(text, "option " + name, value));
        return sha256(text.toString()).substring(0, DIGITS);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name.length())
                .append(':')
                .append(name)
                .append(value.length())
                .append(':')
                .append(value);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
