package dev.lode.pipeline.graph.bolt;

import dev.lode.pipeline.LodeException;
import java.net.URI;

/**
 * Where a Bolt server is and as whom to speak to it.
 *
 * @param uri {@code bolt://host:port}; the routing scheme {@code neo4j://} is not spoken by every server
 * @param user empty when the server asks for none
 */
public record BoltAddress(String uri, String user, String password) {

    public BoltAddress {
        URI parsed = URI.create(uri.strip());
        if (!"bolt".equals(parsed.getScheme()) || parsed.getHost() == null || parsed.getUserInfo() != null) {
            throw new LodeException.Configuration(
                    "GRAPH_ADDRESS",
                    "not the address of a graph store: " + parsed.getScheme() + "://" + parsed.getHost(),
                    "use embedded or bolt://host:7687; credentials come from LODE_BOLT_USER and LODE_BOLT_PASSWORD");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return uri;
    }
}
