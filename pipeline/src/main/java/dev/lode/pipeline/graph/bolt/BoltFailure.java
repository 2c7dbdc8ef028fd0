package dev.lode.pipeline.graph.bolt;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** What a failure of the driver means for us. */
enum BoltFailure {
    /** Worth another attempt: nobody answers, or two writers met. */
    TRANSIENT,
    /** Two writers made one key at once, or a constraint that is not ours forbids the row. */
    CONFLICT,
    /** The server is there and does not want what it was given. */
    REFUSED,
    /** The server is there and does not want us. */
    DENIED;

    static BoltFailure of(Neo4jException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case AuthorizationExpiredException expired -> TRANSIENT;
            case AuthenticationException denied -> DENIED;
            case SecurityException denied -> DENIED;
            // Memgraph calls what it cannot do transient, and the driver would try it for half a minute.
            case TransientException never when message.contains("ot yet implemented") -> REFUSED;
            case TransientException busy -> TRANSIENT;
            case ServiceUnavailableException gone -> TRANSIENT;
            case SessionExpiredException gone -> TRANSIENT;
            case ClientException busy when message.startsWith("Unable to acquire connection") -> TRANSIENT;
            case ClientException conflict when conflicts(String.valueOf(conflict.code()), message) -> CONFLICT;
            default -> REFUSED;
        };
    }

    private static boolean conflicts(String code, String message) {
        return (code.endsWith("ConstraintValidationFailed") && message.contains("already exists"))
                || message.contains("unique constraint violation");
    }
}
