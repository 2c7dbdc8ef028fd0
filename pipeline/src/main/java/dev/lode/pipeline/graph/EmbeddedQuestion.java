package dev.lode.pipeline.graph;

import com.arcadedb.database.Database;
import com.arcadedb.database.Document;
import com.arcadedb.exception.ArcadeDBException;
import com.arcadedb.graph.Edge;
import com.arcadedb.query.opencypher.ast.ReturnClause;
import com.arcadedb.query.opencypher.parser.Cypher25AntlrParser;
import com.arcadedb.query.opencypher.traversal.TraversalPath;
import com.arcadedb.query.sql.executor.Result;
import com.arcadedb.query.sql.executor.ResultSet;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A question in Cypher to the embedded engine. The engine itself refuses to write in one. */
final class EmbeddedQuestion {

    private final Database database;
    private final QueryLimits limits;
    private final Cells cells = new Cells(EmbeddedQuestion::unwrap);

    EmbeddedQuestion(Database database, QueryLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    Table ask(String cypher, SortedMap<String, Value> parameters) {
        Map<String, Object> plain = new LinkedHashMap<>();
        parameters.forEach((name, value) -> plain.put(name, value.plain()));
        try {
            // The engine heeds neither its own timeout nor an interrupt.
            return Deadline.within(limits.time(), () -> answer(cypher, plain));
        } catch (TimeoutException e) {
            throw QueryFailures.tooLong(limits);
        } catch (ArcadeDBException e) {
            throw QueryFailures.refused(String.valueOf(e.getMessage()));
        }
    }

    private Table answer(String cypher, Map<String, Object> parameters) {
        String embedded = EmbeddedCypher.of(cypher);
        List<String> names = columns(cypher);
        List<String> columns = columns(embedded);
        List<List<Optional<Value>>> rows = new ArrayList<>();
        try (ResultSet results = database.query("opencypher", embedded, parameters)) {
            while (results.hasNext()) {
                if (rows.size() == limits.rows()) {
                    throw QueryFailures.tooMany(limits);
                }
                Result row = results.next();
                columns = columns.isEmpty() ? List.copyOf(row.getPropertyNames()) : columns;
                rows.add(cells(columns, row));
            }
        }
        return new Table(names.isEmpty() ? columns : names, rows);
    }

    /** Names of the columns, which the engine does not tell when there is no row; none for {@code RETURN *}. */
    private static List<String> columns(String cypher) {
        ReturnClause clause = new Cypher25AntlrParser().parse(cypher).getReturnClause();
        return clause == null || clause.isReturnAll()
                ? List.of()
                : clause.getReturnItems().stream()
                        .map(ReturnClause.ReturnItem::getOutputName)
                        .toList();
    }

    private List<Optional<Value>> cells(List<String> columns, Result row) {
        List<Optional<Value>> values = new ArrayList<>(columns.size());
        for (String column : columns) {
            values.add(cells.cell(raw(columns, row, column)));
        }
        return values;
    }

    /** A sole node or relationship comes as the row itself. */
    private static @Nullable Object raw(List<String> columns, Result row, String column) {
        Object value = row.getProperty(column);
        return value == null && columns.size() == 1 && row.isElement()
                ? row.getElement().orElseThrow()
                : value;
    }

    private static Object unwrap(Object raw) {
        return switch (raw) {
            case Document document -> document(document);
            case TraversalPath path -> path.toAlternatingList();
            case Result result -> result.toMap();
            default -> raw;
        };
    }

    private static Map<String, Object> document(Document document) {
        Map<String, Object> map = new TreeMap<>(document.toMap(false));
        map.put(document instanceof Edge ? "type" : "label", document.getTypeName());
        return map;
    }
}
