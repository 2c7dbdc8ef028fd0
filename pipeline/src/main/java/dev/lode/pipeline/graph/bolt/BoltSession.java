package dev.lode.pipeline.graph.bolt;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.Deadline;
import dev.lode.pipeline.graph.RejectedBatchException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Transactions with a Bolt server. A failure that may pass is tried again after each of the pauses; every piece of
 * work given here may therefore be done twice, which our writes bear.
 */
final class BoltSession implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final BoltAddress address;
    private final BoltTimes times;
    private final Pause pause;
    private final Driver driver;

    /** The driver logs into the console unless told not to; what matters of it comes as an exception. */
    @SuppressWarnings("deprecation")
    BoltSession(BoltAddress address, BoltTimes times, Pause pause) {
        this.address = address;
        this.times = times;
        this.pause = pause;
        AuthToken token =
                address.user().isEmpty() ? AuthTokens.none() : AuthTokens.basic(address.user(), address.password());
        this.driver = GraphDatabase.driver(
                address.uri(),
                token,
                Config.builder()
                        .withConnectionTimeout(times.connect().toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(times.connect().toMillis() * 2, TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(0, TimeUnit.MILLISECONDS)
                        .withTelemetryDisabled(true)
                        .withLogging(Logging.none())
                        .build());
    }

    /**
     * Work in one transaction, committed unless the work tells why it must not be.
     *
     * @throws RejectedBatchException with that reason, or when the server refuses the work
     */
    void write(Function<Transaction, Optional<String>> work) throws RejectedBatchException {
        Optional<String> objection;
        try {
            objection = attempt(
                    times.write(),
                    () -> transact(AccessMode.WRITE, times.write(), transaction -> {
                        Optional<String> reason = work.apply(transaction);
                        if (reason.isEmpty()) {
                            transaction.commit();
                        }
                        return reason;
                    }));
        } catch (Neo4jException e) {
            throw new RejectedBatchException(String.valueOf(e.getMessage()));
        }
        if (objection.isPresent()) {
            throw new RejectedBatchException(objection.get());
        }
    }

    /**
     * Work in one transaction that is rolled back, so that it writes nothing even where a server would let it.
     *
     * @throws Neo4jException when the server refuses it
     */
    <T> T ask(Duration time, Function<Transaction, T> work) {
        return attempt(time, () -> transact(AccessMode.READ, time, work));
    }

    /** The same for a question of our own, which no server should refuse. */
    <T> T read(Duration time, Function<Transaction, T> work) {
        try {
            return ask(time, work);
        } catch (Neo4jException e) {
            throw refused(e.getMessage());
        }
    }

    /**
     * A statement that no explicit transaction may hold.
     *
     * @throws Neo4jException when the server refuses it
     */
    List<Record> alone(String statement) {
        return attempt(times.write(), () -> {
            try (Session session = driver.session()) {
                return session.run(statement).list();
            }
        });
    }

    /** What the server calls itself. */
    String agent() {
        return attempt(times.write(), () -> {
            try (Session session = driver.session()) {
                return session.run("RETURN 1").consume().server().agent();
            }
        });
    }

    @Override
    public void close() {
        try {
            // A connection that hangs would keep the driver from closing.
            Deadline.within(CLOSE, () -> {
                driver.close();
                return true;
            });
        } catch (TimeoutException | Neo4jException e) {
            // The process or the next store does without it.
        }
    }

    private <T> T transact(AccessMode mode, Duration time, Function<Transaction, T> work) {
        SessionConfig access =
                SessionConfig.builder().withDefaultAccessMode(mode).build();
        TransactionConfig limit = TransactionConfig.builder().withTimeout(time).build();
        try (Session session = driver.session(access);
                Transaction transaction = session.beginTransaction(limit)) {
            return work.apply(transaction);
        }
    }

    /** @throws Neo4jException when the server refuses the work */
    private <T> T attempt(Duration time, Supplier<T> work) {
        Queue<Duration> pauses = new ArrayDeque<>(times.pauses());
        while (true) {
            String reason;
            try {
                return Deadline.within(time.plus(times.connect()), work);
            } catch (TimeoutException e) {
                reason = "no answer";
            } catch (Neo4jException e) {
                reason = String.valueOf(e.getMessage());
                switch (BoltFailure.of(e)) {
                    case DENIED -> throw denied(e);
                    case REFUSED -> throw e;
                    case CONFLICT -> {
                        if (pauses.isEmpty()) {
                            throw e;
                        }
                    }
                    case TRANSIENT -> {}
                }
            }
            if (pauses.isEmpty()) {
                throw unreachable(reason);
            }
            pause.pause(pauses.remove());
        }
    }

    LodeException refused(@Nullable String reason) {
        return new LodeException.Graph(
                "GRAPH_REFUSED",
                "the graph store at " + address + " refuses what Lode needs: " + reason,
                "check the version of the server and the rights of the user");
    }

    private LodeException unreachable(String reason) {
        return new LodeException.Graph(
                "UNREACHABLE",
                "the graph store at " + address + " cannot be reached: " + reason,
                "start it, then run lode replay");
    }

    private LodeException denied(Neo4jException failure) {
        return new LodeException.Graph(
                "ACCESS_DENIED",
                "the graph store at " + address + " refuses access: " + failure.getMessage(),
                "set LODE_BOLT_USER and LODE_BOLT_PASSWORD, then run lode replay");
    }
}
