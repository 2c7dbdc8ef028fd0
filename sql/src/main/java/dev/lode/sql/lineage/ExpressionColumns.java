package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.Term;
import dev.lode.sql.syntax.Use;
import java.util.List;
import java.util.Map;

/** The sources of expressions in one scope. */
final class ExpressionColumns {

    private final Reading reading;
    private final QueryColumns queries;
    private final NamedQueries named;
    private final Scope scope;
    private final Influences influences;
    private final Map<String, Expression> windows;

    /**
     * @param influences takes what decides on the rows of queries in expressions
     * @param windows that have a name
     */
    ExpressionColumns(
            Reading reading,
            QueryColumns queries,
            NamedQueries named,
            Scope scope,
            Influences influences,
            Map<String, Expression> windows) {
        this.reading = reading;
        this.queries = queries;
        this.named = named;
        this.scope = scope;
        this.influences = influences;
        this.windows = windows;
    }

    List<ColumnSource> sources(Expression expression) {
        if (expression.terms().isEmpty()) {
            return List.of();
        }
        if (expression.terms().size() == 1
                && expression.terms().getFirst() instanceof Term.Reference reference
                && reference.use() == Use.PLAIN) {
            return reference(reference);
        }
        Sources sources = new Sources();
        add(expression, sources, 0);
        return sources.list();
    }

    private void add(Expression expression, Sources sources, int depth) {
        for (Term term : expression.terms()) {
            switch (term) {
                case Term.Reference reference -> sources.addAll(reference(reference), transformation(term.use()));
                case Term.Nested nested -> nested(nested, transformation(term.use()), sources);
                case Term.NamedWindow window -> {
                    Expression defined = windows.get(window.name());
                    if (defined != null && depth < 3) {
                        add(defined, sources, depth + 1);
                    }
                }
            }
        }
    }

    private void nested(Term.Nested nested, Transformation use, Sources sources) {
        Shape shape = queries.of(nested.query(), named, scope);
        for (Output output : nested.existence() ? List.<Output>of() : shape.outputs()) {
            sources.addAll(output.sources(), use);
        }
        influences.addAll(shape.influences());
    }

    private List<ColumnSource> reference(Term.Reference reference) {
        List<String> parts = reference.parts();
        List<ColumnSource> sources;
        if (reference.made()) {
            sources = Sources.unknown(String.join(".", parts), reference.offset(), ColumnSource.DYNAMIC);
        } else if (reading.exhausted()) {
            sources = Sources.unknown(String.join(".", parts), reference.offset(), ColumnSource.UNREAD);
        } else if (parts.getLast().equals(Term.Reference.ALL)) {
            sources = scope.all(String.join(".", parts.subList(0, parts.size() - 1)), reference.offset());
        } else if (parts.size() == 1) {
            sources = scope.column(parts.getFirst(), reference.offset());
        } else {
            sources = scope.qualified(parts, reference.offset());
        }
        reading.use(sources);
        return sources;
    }

    private static Transformation transformation(Use use) {
        return switch (use) {
            case PLAIN -> Transformation.IDENTITY;
            case COMPUTED -> Transformation.TRANSFORMATION;
            case AGGREGATED -> Transformation.AGGREGATION;
            case CONDITION -> Transformation.CONDITIONAL;
            case WINDOW -> Transformation.WINDOW;
        };
    }
}
