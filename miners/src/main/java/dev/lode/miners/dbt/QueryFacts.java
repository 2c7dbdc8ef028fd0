package dev.lode.miners.dbt;

import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of models which query they are, in which dialect, and from which lines of the file. */
final class QueryFacts {

    private static final int LONGEST_SQL = 100_000;

    private final References references;
    private final ModelQueries queries;
    private final FactSink sink;

    QueryFacts(References references, FactSink sink) {
        this.references = references;
        this.queries = new ModelQueries(references);
        this.sink = sink;
    }

    /** The model with its query and what that is; what went wrong on the way is said. */
    Node describe(Node model, Resource resource) {
        Query query = resource.query();
        Node how = model.with("rendered", query.how());
        Node node = references
                .templates(resource.project())
                .dialect()
                .map(dialect -> how.with("dialect", dialect.name()).with("dialect_from", dialect.from()))
                .orElse(how);
        Set<Problem> problems = new LinkedHashSet<>(query.problems());
        Optional<ModelQueries.Made> made = made(resource);
        made.ifPresent(sql -> problems.addAll(sql.problems()));
        problems.forEach(problem -> sink.report(issue(problem, resource.path())));
        if (made.isEmpty() || made.get().sql().isBlank()) {
            return node;
        }
        String sql = made.get().sql();
        if (sql.length() > LONGEST_SQL) {
            sink.report(Issue.warning(
                    "STATEMENT_TOO_LONG",
                    resource.path(),
                    resource.line(),
                    "a query of " + sql.length() + " characters"));
            return node;
        }
        return node.with("sql", sql)
                .with(
                        "sql_lines",
                        new Value.Many(
                                made.get().lines().stream().map(Value::of).toList()));
    }

    /** A stand-in is no fault of anybody's and common; what is not known is a gap. */
    private static Issue issue(Problem problem, String path) {
        return problem.code().equals("STUBBED_MACRO")
                ? Issue.info(problem.code(), path, problem.line(), problem.message())
                : Issue.warning(problem.code(), path, problem.line(), problem.message());
    }

    /** What the manifest says, else what its template gives; nothing of what is not SQL or cannot be read. */
    private Optional<ModelQueries.Made> made(Resource resource) {
        Query query = resource.query();
        if (!resource.language().equals("sql")) {
            return Optional.empty();
        }
        return query.sql().isPresent() || query.how().equals(Query.SCANNED)
                ? query.sql().map(sql -> new ModelQueries.Made(sql, query.lines(), List.of()))
                : Optional.of(queries.of(resource));
    }
}
