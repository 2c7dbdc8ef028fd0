package dev.lode.pipeline.staging.contract;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.FactCheck;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a file of envelopes.
 *
 * @param lines how many the file has
 * @param wrong how many of them have a problem
 * @param problems the first thousand
 */
public record ContractValidation(long lines, long wrong, List<Problem> problems) {

    private static final int MOST = 1000;
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern EVENT_TS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * @param line from 1
     * @param reason what kind, for counting: {@code malformed}, {@code contract_version}, {@code wrong_provenance},
     *     {@code wrong_rid}, or what {@link FactCheck} says
     */
    public record Problem(long line, String reason, String detail) {}

    /** Reads a file to its end, a line at a time. */
    public static ContractValidation validate(Path file, Ontology ontology) {
        LineCheck check = new LineCheck(ontology);
        List<Problem> problems = new ArrayList<>();
        long lines = 0;
        long wrong = 0;
        try (LineCursor cursor = LineCursor.of(file)) {
            for (byte[] line = cursor.next(); line != null; line = cursor.next()) {
                lines++;
                Optional<FactCheck.Problem> problem = check.problem(line);
                if (problem.isPresent()) {
                    wrong++;
                    if (problems.size() < MOST) {
                        problems.add(new Problem(
                                lines, problem.get().reason(), problem.get().detail()));
                    }
                }
            }
        }
        return new ContractValidation(lines, wrong, problems);
    }

    private record LineCheck(FactCheck facts, Rids rids) {

        LineCheck(Ontology ontology) {
            this(new FactCheck(ontology), new Rids(ontology));
        }

        Optional<FactCheck.Problem> problem(byte[] line) {
            try {
                Envelope envelope = EnvelopeReader.read(line);
                return provenance(envelope)
                        .or(() -> facts.problem(envelope.fact()))
                        .or(() -> keys(envelope));
            } catch (MalformedEnvelopeException e) {
                return problem("malformed", String.valueOf(e.getMessage()));
            }
        }

        private static Optional<FactCheck.Problem> provenance(Envelope envelope) {
            if (!Contract.understands(envelope.contractVersion())) {
                return problem(
                        "contract_version",
                        envelope.contractVersion() + " is newer than " + Contract.VERSION + "; upgrade lode");
            }
            if (!TRACE_ID.matcher(envelope.traceId()).matches()) {
                return problem("wrong_provenance", "trace_id is not 32 hex digits");
            }
            if (!EVENT_TS.matcher(envelope.eventTs()).matches()) {
                return problem("wrong_provenance", "event_ts is not like 2026-03-01T09:30:00Z");
            }
            return KIND.matcher(envelope.kind()).matches()
                    ? Optional.empty()
                    : problem("wrong_provenance", "kind is no plugin's id");
        }

        private Optional<FactCheck.Problem> keys(Envelope envelope) {
            String right = switch (envelope.fact()) {
                case Node node -> rids.of(node.key());
                case Relationship relationship -> {
                    String start = rids.of(relationship.start());
                    String end = rids.of(relationship.end());
                    yield start.equals(envelope.startRid()) && end.equals(envelope.endRid())
                            ? rids.of(relationship, start, end)
                            : "";
                }
            };
            return right.equals(envelope.rid())
                    ? Optional.empty()
                    : problem("wrong_rid", "a rid is not that of its key");
        }

        private static Optional<FactCheck.Problem> problem(String reason, String detail) {
            return Optional.of(new FactCheck.Problem(reason, detail));
        }
    }
}
