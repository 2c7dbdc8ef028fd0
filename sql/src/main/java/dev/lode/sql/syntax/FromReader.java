package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands in FROM: tables, queries, functions, and how they are joined. */
final class FromReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final FromItemReader item;

    FromReader(Cursor cursor, QueryReader queries, ExpressionReader expressions) {
        this.cursor = cursor;
        this.queries = queries;
        this.expressions = expressions;
        this.item = new FromItemReader(cursor, queries, this, expressions);
    }

    /** Joined items. */
    List<FromItem.Joined> read() {
        return behind(item.read());
    }

    /** Items that are joined to what stands before. */
    List<FromItem.Joined> joinedBehind() {
        List<FromItem.Joined> items = behind(FromItemReader.nothing());
        return items.subList(1, items.size());
    }

    /** An item that was read already and those that are joined to it. */
    List<FromItem.Joined> behind(FromItem first) {
        List<FromItem.Joined> items = new ArrayList<>();
        items.add(joined(first));
        boolean more = true;
        while (more) {
            conditions(items.getLast());
            while (lateralView(items)) {
                conditions(items.getLast());
            }
            boolean natural = joins("natural");
            boolean hidden = joins("semi") || joins("anti");
            more = join();
            if (more) {
                int offset = cursor.offset();
                items.add(new FromItem.Joined(
                        item.read(), natural, hidden, new ArrayList<>(), new ArrayList<>(), offset));
            }
        }
        return items;
    }

    private void conditions(FromItem.Joined joined) {
        while (cursor.is("on") && !cursor.word("conflict", 1) && !cursor.word("duplicate", 1)
                || cursor.is("using", "(")
                || cursor.is("match_condition")) {
            if (cursor.take("using")) {
                joined.using().addAll(columns());
            } else {
                cursor.next();
                joined.on().add(expressions.read());
            }
        }
    }

    /** True where a word stands before JOIN. */
    private boolean joins(String word) {
        for (int i = 0; i < 5 && Names.JOIN_WORDS.contains(cursor.word(i)); i++) {
            if (cursor.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean join() {
        if (cursor.take(",")) {
            return !clause();
        }
        int words = 0;
        while (words < 6 && Names.JOIN_WORDS.contains(cursor.word(words))) {
            String word = cursor.word(words);
            words++;
            if (word.equals("join") || word.equals("apply") || word.equals("straight_join")) {
                cursor.to(cursor.at() + words);
                return true;
            }
        }
        return false;
    }

    /** True where a comma was the last of its list. */
    private boolean clause() {
        return cursor.is("where") || cursor.is("having") || cursor.is("group", "by") || cursor.is("order", "by");
    }

    /** {@code LATERAL VIEW OUTER explode(items) t AS item}. */
    private boolean lateralView(List<FromItem.Joined> items) {
        if (!cursor.take("lateral", "view")) {
            return false;
        }
        cursor.take("outer");
        int offset = cursor.offset();
        String function = cursor.name() ? cursor.takeName() : "";
        Expression arguments = expressions.callArguments();
        String alias = cursor.name() && !cursor.is("as") && !cursor.is("lateral") && !cursor.in(Names.CLAUSES)
                ? cursor.takeName()
                : "";
        List<String> columns = new ArrayList<>();
        if (cursor.take("as")) {
            do {
                if (cursor.name()) {
                    columns.add(cursor.takeName());
                }
            } while (cursor.take(","));
        }
        items.add(joined(new FromItem.Function(function, arguments, alias, columns, offset)));
        return true;
    }

    private FromItem.Joined joined(FromItem item) {
        return new FromItem.Joined(item, false, false, new ArrayList<>(), new ArrayList<>(), cursor.offset());
    }

    /** One item, joined to nothing. */
    FromItem item() {
        return item.read();
    }

    AliasReader.Alias alias() {
        return item.aliases().read();
    }

    List<String> columns() {
        return queries.columns();
    }

    /** Hints behind a table. */
    void hints() {
        item.tails().hints();
    }

    /** A table's name; its text is empty where none stands here. */
    TableName name() {
        return item.names().read();
    }
}
