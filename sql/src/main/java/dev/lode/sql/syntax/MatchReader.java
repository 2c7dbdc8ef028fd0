package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads MATCH_RECOGNIZE behind an item of FROM. The names of its pattern qualify columns of the item, so they are taken
 * away from what they qualify.
 */
final class MatchReader {

    private final Cursor cursor;
    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final List<Expression> partition = new ArrayList<>();
    private final List<Expression> sort = new ArrayList<>();
    private final List<SelectItem.Column> measures = new ArrayList<>();
    private final List<Expression> conditions = new ArrayList<>();
    private final Set<String> pattern = new HashSet<>();
    private boolean all;

    MatchReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.expressions = queries.expressions();
    }

    FromItem read(FromItem input) {
        cursor.next();
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            part();
        }
        cursor.leave(end);
        AliasReader.Alias alias = queries.tables().alias();
        return new FromItem.Matched(
                input,
                plain(partition),
                plain(sort),
                measures.stream()
                        .map(measure -> new SelectItem.Column(plain(measure.expression()), measure.names(), ""))
                        .toList(),
                plain(conditions),
                all,
                alias.name(),
                alias.columns());
    }

    private void part() {
        if (cursor.take("partition", "by")) {
            partition.addAll(expressions.list());
        } else if (cursor.take("order", "by")) {
            sort.addAll(queries.clauses().sorted());
        } else if (cursor.take("measures")) {
            measures();
        } else if (cursor.take("all", "rows")) {
            all = true;
        } else if (cursor.take("pattern")) {
            pattern();
        } else if (cursor.take("subset")) {
            pattern.add(cursor.takeName());
        } else if (cursor.take("define")) {
            define();
        } else if (cursor.is("(")) {
            cursor.pass();
        } else {
            cursor.next();
        }
    }

    private void measures() {
        do {
            cursor.takeAll(Set.of("final", "running"));
            Expression measure = expressions.read();
            String name = cursor.take("as") && cursor.name() ? cursor.takeName() : measure.name();
            measures.add(new SelectItem.Column(measure, List.of(name), ""));
        } while (cursor.take(","));
    }

    private void pattern() {
        int end = cursor.close();
        while (cursor.at() < end) {
            if (cursor.name()) {
                pattern.add(cursor.nameHere());
            }
            cursor.next();
        }
    }

    private void define() {
        do {
            if (!cursor.name()) {
                return;
            }
            pattern.add(cursor.takeName());
            cursor.take("as");
            conditions.add(expressions.read());
        } while (cursor.take(","));
    }

    private List<Expression> plain(List<Expression> qualified) {
        return qualified.stream().map(this::plain).toList();
    }

    private Expression plain(Expression expression) {
        List<Term> terms = new ArrayList<>();
        for (Term term : expression.terms()) {
            boolean named = term instanceof Term.Reference reference
                    && reference.parts().size() > 1
                    && pattern.contains(reference.parts().getFirst());
            terms.add(named ? ((Term.Reference) term).unqualified() : term);
        }
        return new Expression(terms, expression.text(), expression.position(), expression.offset());
    }
}
