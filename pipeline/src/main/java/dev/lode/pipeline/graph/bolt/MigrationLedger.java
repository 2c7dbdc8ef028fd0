package dev.lode.pipeline.graph.bolt;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.RejectedBatchException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies each migration once and records it in the graph as {@code (:Migration {id, checksum, applied_at})}. Types of
 * a person's own vocabulary, which no migration names, get their keys besides.
 */
final class MigrationLedger {

    private static final Duration READ = Duration.ofSeconds(30);

    private final BoltSession session;
    private final BoltDialect dialect;
    private final List<Migration> shipped;

    MigrationLedger(BoltSession session, BoltDialect dialect, List<Migration> shipped) {
        this.session = session;
        this.dialect = dialect;
        this.shipped = shipped;
    }

    /** @throws LodeException.Graph when one that was applied has been edited since */
    void apply(Ontology ontology) {
        Map<String, String> applied = applied();
        Set<String> known = new HashSet<>();
        for (Migration migration : shipped) {
            known.addAll(migration.statements());
            String checksum = applied.get(migration.id());
            if (checksum == null) {
                migration.statements().forEach(session::alone);
                record(migration);
            } else if (!checksum.equals(migration.checksum())) {
                throw edited(migration);
            }
        }
        ontology.nodeTypes().keySet().stream()
                .flatMap(type -> dialect.key(type, Ontology.RID).stream())
                .filter(statement -> !known.contains(statement))
                .forEach(session::alone);
    }

    private Map<String, String> applied() {
        return session.read(READ, transaction -> {
            Map<String, String> checksums = new HashMap<>();
            transaction
                    .run("MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum")
                    .forEachRemaining(row -> checksums.put(
                            row.get("id").asString(), row.get("checksum").asString()));
            return checksums;
        });
    }

    private void record(Migration migration) {
        Map<String, Object> entry = Map.of(
                "id", migration.id(),
                "checksum", migration.checksum(),
                "at", Instant.now().toString());
        try {
            session.write(transaction -> {
                transaction
                        .run("MERGE (m:Migration {id: $id}) SET m.checksum = $checksum, m.applied_at = $at", entry)
                        .consume();
                return Optional.empty();
            });
        } catch (RejectedBatchException e) {
            throw session.refused(e.getMessage());
        }
    }

    private static LodeException edited(Migration migration) {
        return new LodeException.Graph(
                "MIGRATION_EDITED",
                "migration " + migration.id() + " was applied to this store with another content",
                "use the Lode that filled the store, or give Lode an empty one");
    }
}
