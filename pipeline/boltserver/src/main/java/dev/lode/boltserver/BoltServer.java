package dev.lode.boltserver;

import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * Starts Neo4j on a free loopback port, prints {@code port <number>}, and serves until its standard input ends: the
 * server does not outlive the test that started it. The argument is a folder for its data.
 */
public final class BoltServer {

    private BoltServer() {}

    public static void main(String[] arguments) throws IOException {
        try (Neo4j server = Neo4jBuilders.newInProcessBuilder(Path.of(arguments[0]))
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build()) {
            System.out.println("port " + server.boltURI().getPort());
            while (System.in.read() >= 0) {
                // Only the end of the input means something.
            }
        }
        System.exit(0);
    }
}
