package dev.lode.sql;

import dev.lode.sql.syntax.Clause;
import dev.lode.sql.syntax.Expression;
import dev.lode.sql.syntax.FromItem;
import dev.lode.sql.syntax.Query;
import dev.lode.sql.syntax.SelectItem;
import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import dev.lode.sql.syntax.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects every name that stands where a table can in a statement as the structure reader sees it. */
final class StructureTables {

    private final Set<String> names = new TreeSet<>();

    private StructureTables() {}

    static Set<String> of(Structure structure) {
        StructureTables tables = new StructureTables();
        structure.statements().forEach(tables::statement);
        return tables.names;
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Write write -> query(write.query());
            case Statement.Form form -> query(form.query());
            case Statement.Change change -> {
                change.with().forEach(named -> query(named.query()));
                names.add(change.target().name().text());
                change.from().forEach(this::joined);
                change.assignments().forEach(assignment -> expressions(assignment.values()));
                clauses(change.clauses());
            }
            case Statement.Other other -> {}
        }
    }

    private void query(Query query) {
        query.with().forEach(named -> query(named.query()));
        switch (query.body()) {
            case Query.Select select -> {
                select.items().forEach(this::item);
                select.from().forEach(this::joined);
                clauses(select.clauses());
                expressions(List.copyOf(select.windows().values()));
            }
            case Query.Combined combined -> combined.branches().forEach(branch -> query(branch.query()));
            case Query.Values values -> values.rows().forEach(this::expressions);
        }
        clauses(query.sort());
    }

    private void item(SelectItem item) {
        switch (item) {
            case SelectItem.Column column -> expression(column.expression());
            case SelectItem.Star star -> star.replaced().forEach(column -> expression(column.expression()));
        }
    }

    private void joined(FromItem.Joined joined) {
        from(joined.item());
        expressions(joined.on());
    }

    private void from(FromItem item) {
        switch (item) {
            case FromItem.Table table -> names.add(table.name().text());
            case FromItem.Derived derived -> query(derived.query());
            case FromItem.Function function -> expression(function.arguments());
            case FromItem.Group group -> group.parts().forEach(this::joined);
            case FromItem.Pivot pivot -> from(pivot.input());
            case FromItem.Unpivot unpivot -> from(unpivot.input());
            case FromItem.Matched matched -> from(matched.input());
        }
    }

    private void clauses(List<Clause> clauses) {
        clauses.forEach(clause -> expressions(clause.expressions()));
    }

    private void expressions(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression expression) {
        for (Term term : expression.terms()) {
            if (term instanceof Term.Nested nested) {
                query(nested.query());
            }
        }
    }
}
