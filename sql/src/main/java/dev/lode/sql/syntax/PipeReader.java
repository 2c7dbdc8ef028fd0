package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the pipe syntax of BigQuery and Databricks: {@code FROM t |> WHERE a |> SELECT b}. */
final class PipeReader {

    /** Each step may be a level of the tree. */
    private static final int MOST = 100;

    private static final Set<String> JOINS =
            Set.of("join", "left", "right", "full", "inner", "cross", "natural", "semi", "anti");

    private final Cursor cursor;
    private final QueryReader queries;
    private final ClauseReader clauseReader;
    private final SelectReader selects;
    private List<FromItem.Joined> from = List.of();
    private List<Clause> clauses = new ArrayList<>();
    private List<Query.Named> with = List.of();

    PipeReader(Cursor cursor, QueryReader queries, ClauseReader clauseReader, SelectReader selects) {
        this.cursor = cursor;
        this.queries = queries;
        this.clauseReader = clauseReader;
        this.selects = selects;
    }

    /** The steps behind a query. */
    Query read(Query query) {
        begin(query);
        for (int i = 0; i < MOST && cursor.take("|>"); i++) {
            step();
            while (cursor.more() && !cursor.is("|>") && !cursor.is(")")) {
                cursor.skip();
            }
        }
        Query.Select all = select(List.of(SelectItem.Star.all(cursor.offset())));
        return new Query(with, all, List.of());
    }

    /** The aliases of a query that only begins with FROM are known to the steps. */
    private void begin(Query query) {
        boolean plain = query.body() instanceof Query.Select select
                && select.items().size() == 1
                && select.items().getFirst() instanceof SelectItem.Star star
                && star.qualifier().isEmpty()
                && select.clauses().isEmpty()
                && query.sort().isEmpty();
        if (plain && query.body() instanceof Query.Select select) {
            with = query.with();
            from = new ArrayList<>(select.from());
        } else {
            wrap(query, "");
        }
    }

    private void wrap(Query query, String alias) {
        from = new ArrayList<>(List.of(FromItem.Joined.alone(new FromItem.Derived(query, alias, List.of()))));
        clauses = new ArrayList<>();
    }

    private Query.Select select(List<SelectItem> items) {
        return new Query.Select(items, from, clauses, Map.of(), Optional.empty(), cursor.offset());
    }

    private void step() {
        int offset = cursor.offset();
        if (cursor.take("select")) {
            selects.modifiers(clauses);
            wrap(Query.of(select(selects.items())), "");
        } else if (cursor.take("extend") || cursor.take("window")) {
            List<SelectItem> items = new ArrayList<>(List.of(SelectItem.Star.all(offset)));
            items.addAll(selects.items());
            wrap(Query.of(select(items)), "");
        } else if (cursor.take("aggregate")) {
            aggregate();
        } else if (cursor.take("set")) {
            set(offset);
        } else if (cursor.take("drop")) {
            Set<String> dropped = Set.copyOf(names());
            wrap(Query.of(select(List.of(new SelectItem.Star("", dropped, List.of(), Map.of(), offset)))), "");
        } else if (cursor.take("rename")) {
            rename(offset);
        } else if (cursor.take("as")) {
            wrap(Query.of(select(List.of(SelectItem.Star.all(offset)))), cursor.name() ? cursor.takeName() : "");
        } else if (cursor.in(JOINS)) {
            from.addAll(queries.tables().joinedBehind());
        } else if (cursor.in(Names.COMBINING)) {
            combine(offset);
        } else if (cursor.is("order") || cursor.is("limit")) {
            clauses.addAll(queries.tail());
        } else if (!clauseReader.clause(clauses, new HashMap<>())) {
            cursor.skip();
        }
    }

    private void aggregate() {
        List<SelectItem> items = new ArrayList<>(selects.items());
        List<SelectItem> keys = new ArrayList<>();
        if (cursor.take("group")) {
            cursor.takeAll(Set.of("and", "order", "by"));
            keys.addAll(selects.items());
        }
        for (SelectItem key : keys) {
            if (key instanceof SelectItem.Column column) {
                clauses.add(new Clause(Clause.Kind.GROUP_BY, List.of(column.expression())));
            }
        }
        keys.addAll(items);
        wrap(Query.of(select(keys)), "");
    }

    private void set(int offset) {
        List<SelectItem.Column> replaced = new ArrayList<>();
        do {
            if (!cursor.name() || !cursor.word("=", 1)) {
                break;
            }
            String name = cursor.takeName();
            cursor.next();
            replaced.add(new SelectItem.Column(queries.expressions().read(), List.of(name), ""));
        } while (cursor.take(","));
        wrap(Query.of(select(List.of(new SelectItem.Star("", Set.of(), replaced, Map.of(), offset)))), "");
    }

    private void rename(int offset) {
        Map<String, String> renamed = new HashMap<>();
        do {
            if (!cursor.name() || !cursor.word("as", 1) || !cursor.name(2)) {
                break;
            }
            String old = cursor.takeName();
            cursor.next();
            renamed.put(old, cursor.takeName());
        } while (cursor.take(","));
        wrap(Query.of(select(List.of(new SelectItem.Star("", Set.of(), List.of(), renamed, offset)))), "");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            if (cursor.name()) {
                names.add(cursor.takeName());
            }
        } while (cursor.take(","));
        return names;
    }

    private void combine(int offset) {
        List<Query.Branch> branches = new ArrayList<>();
        branches.add(new Query.Branch("", false, Query.of(select(List.of(SelectItem.Star.all(offset))))));
        String operator = cursor.takeName();
        cursor.takeAll(Set.of("all", "distinct"));
        do {
            branches.add(new Query.Branch(operator, false, queries.branch()));
        } while (cursor.take(","));
        wrap(Query.of(new Query.Combined(branches)), "");
    }
}
