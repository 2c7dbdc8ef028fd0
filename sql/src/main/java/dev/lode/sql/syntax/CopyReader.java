package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what makes a table of another one: CLONE and COPY take its rows, LIKE only its columns. */
final class CopyReader {

    private static final Set<String> COPIES = Set.of("clone", "copy", "like");

    /** What may stand between the name of the new table and these words. */
    private static final Set<String> BEFORE = Set.of("as", "copy", "grants", "shallow", "deep");

    private final Cursor cursor;
    private final QueryReader queries;

    CopyReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
    }

    /** Empty where a list or query says the columns. */
    Optional<Statement> read(String kind, TableName target) {
        if (cursor.is("(")) {
            return listed().map(query -> new Statement.Form(kind, target, query));
        }
        int ahead = 0;
        while (BEFORE.contains(cursor.word(ahead)) && !copies(ahead)) {
            ahead++;
        }
        if (!copies(ahead)) {
            return Optional.empty();
        }
        int offset = cursor.offset();
        boolean rows = !cursor.word(ahead).equals("like");
        cursor.to(cursor.at() + ahead + 1);
        cursor.take("of");
        TableName source = queries.tables().name();
        while (cursor.more()) {
            if (cursor.is("as") && queries.starts(1)) {
                // the form of the one, the rows of the other
                return Optional.empty();
            }
            cursor.next();
        }
        Query all = select(List.of(SelectItem.Star.all(offset)), List.of(source), offset);
        return Optional.of(
                rows
                        ? new Statement.Write(kind, Optional.of(target), List.of(), false, all)
                        : new Statement.Form(kind, target, all));
    }

    private boolean copies(int ahead) {
        return COPIES.contains(cursor.word(ahead)) && cursor.name(ahead + 1) && !cursor.word("grants", ahead + 1);
    }

    /** PostgreSQL's {@code (LIKE orders INCLUDING ALL, note text)}. */
    private Optional<Query> listed() {
        if (!holdsLike()) {
            return Optional.empty();
        }
        int offset = cursor.offset();
        int end = cursor.close();
        cursor.next();
        List<SelectItem> items = new ArrayList<>();
        List<TableName> sources = new ArrayList<>();
        while (cursor.at() < end) {
            int start = cursor.offset();
            if (cursor.take("like")) {
                TableName source = queries.tables().name();
                sources.add(source);
                items.add(new SelectItem.Star(source.text(), Set.of(), List.of(), Map.of(), start));
            } else if (cursor.name() && !NameListReader.constrains(cursor.word())) {
                Expression nothing = new Expression(List.of(), "", 0, start);
                items.add(new SelectItem.Column(nothing, List.of(cursor.takeName()), ""));
            }
            queries.names().entry(end);
            cursor.take(",");
        }
        cursor.to(cursor.size());
        return Optional.of(select(items, sources, offset));
    }

    private boolean holdsLike() {
        int end = cursor.close();
        for (int i = cursor.at(); i < end; i++) {
            boolean entry = i == cursor.at() || cursor.wordAt(i).equals(",");
            if (entry && cursor.wordAt(i + 1).equals("like") && cursor.words().name(i + 2)) {
                return true;
            }
            if (i > cursor.at() && cursor.wordAt(i).equals("(")) {
                i = cursor.closeOf(i);
            }
        }
        return false;
    }

    private static Query select(List<SelectItem> items, List<TableName> sources, int offset) {
        List<FromItem.Joined> from = sources.stream()
                .map(source -> FromItem.Joined.alone(new FromItem.Table(source, "", List.of())))
                .toList();
        return Query.of(new Query.Select(items, from, List.of(), Map.of(), Optional.empty(), offset));
    }
}
