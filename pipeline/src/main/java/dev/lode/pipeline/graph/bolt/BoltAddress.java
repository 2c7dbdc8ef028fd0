package dev.lode.pipeline.graph.bolt;

import dev.lode.pipeline.LodeException;
import java.util.regex.Pattern;

/**
 * Where a Bolt server is and as whom to speak to it.
 *
 * @param uri {@code bolt://host:port}; the routing scheme {@code neo4j://} is not spoken by every server
 * @param user empty when the server asks for none
 */
public record BoltAddress(String uri, String user, String password) {

    private static final Pattern ADDRESS = Pattern.compile("bolt://[^@/?#\\s]+/?");

    public BoltAddress {
        if (!ADDRESS.matcher(uri).matches()) {
            // What stands there may hold a password.
            throw new LodeException.Configuration(
                    "GRAPH_NAME",
                    "the graph store's name is neither embedded nor bolt://host:port",
                    "say embedded or bolt://host:7687; credentials come from LODE_BOLT_USER and LODE_BOLT_PASSWORD");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return uri;
    }
}
