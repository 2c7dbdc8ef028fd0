package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads stars of a select list, and what they leave out, replace and rename. */
final class StarReader {
    private final Cursor cursor;
    private final SelectReader selects;
    private final FromReader tables;

    StarReader(Cursor cursor, SelectReader selects, FromReader tables) {
        this.cursor = cursor;
        this.selects = selects;
        this.tables = tables;
    }

    boolean read(List<SelectItem> items) {
        int ahead = 0;
        int at = cursor.at();
        int offset = cursor.offset();
        StringBuilder qualifier = new StringBuilder();
        while (cursor.name(ahead) && cursor.word(".", ahead + 1)) {
            cursor.to(at + ahead);
            qualifier.append(qualifier.isEmpty() ? "" : ".").append(cursor.nameHere());
            cursor.to(at);
            ahead += 2;
        }
        if (!cursor.word("*", ahead)) {
            return false;
        }
        cursor.to(at + ahead + 1);
        Set<String> except = new HashSet<>();
        List<SelectItem.Column> replaced = new ArrayList<>();
        Map<String, String> renamed = new HashMap<>();
        boolean more = true;
        while (more) {
            more = starPart(except, replaced, renamed);
        }
        items.add(new SelectItem.Star(qualifier.toString(), except, replaced, renamed, offset));
        return true;
    }

    private boolean starPart(Set<String> except, List<SelectItem.Column> replaced, Map<String, String> renamed) {
        boolean list = cursor.word("(", 1);
        switch (cursor.word()) {
            case "except", "exclude" -> {
                if (list && !cursor.word("select", 2)) {
                    cursor.next();
                    except.addAll(tables.columns());
                } else if (cursor.is("exclude") && cursor.name(1)) {
                    cursor.next();
                    except.add(cursor.takeName());
                } else {
                    return false;
                }
            }
            case "replace" -> {
                cursor.next();
                replace(list, replaced);
            }
            case "rename" -> {
                cursor.next();
                rename(list, renamed);
            }
            case "ilike", "like" -> cursor.to(cursor.at() + 2);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void replace(boolean list, List<SelectItem.Column> replaced) {
        int end = list ? cursor.close() : cursor.size();
        if (list) {
            cursor.next();
        }
        for (SelectItem item : list ? selects.items() : List.<SelectItem>of()) {
            if (item instanceof SelectItem.Column column) {
                replaced.add(column);
            }
        }
        if (list) {
            cursor.leave(end);
        } else {
            List<SelectItem> one = new ArrayList<>();
            selects.item(one);
            one.stream().filter(SelectItem.Column.class::isInstance).forEach(c -> replaced.add((SelectItem.Column) c));
        }
    }

    private void rename(boolean list, Map<String, String> renamed) {
        int end = list ? cursor.close() : cursor.size();
        if (list) {
            cursor.next();
        }
        while (cursor.at() < end && cursor.name() && cursor.word("as", 1) && cursor.name(2)) {
            String old = cursor.takeName();
            cursor.next();
            renamed.put(old, cursor.takeName());
            if (!list || !cursor.take(",")) {
                break;
            }
        }
        if (list) {
            cursor.leave(end);
        }
    }

    /** Redshift leaves columns out behind the whole list. */
    List<SelectItem> excluding(List<SelectItem> items) {
        Set<String> except = new HashSet<>();
        starPart(except, List.of(), Map.of());
        return items.stream()
                .map(item -> item instanceof SelectItem.Star star
                                && star.except().isEmpty()
                        ? new SelectItem.Star(star.qualifier(), except, star.replaced(), star.renamed(), star.offset())
                        : item)
                .toList();
    }

    /** {@code (f(x)).* EXCEPT (a)}: all fields of a value, whatever they are. */
    boolean allFields(List<SelectItem> items, Expression expression, int end) {
        if (!cursor.wordAt(end - 1).equals("*")
                || end < 2
                || !cursor.wordAt(end - 2).equals(".")) {
            return false;
        }
        items.add(new SelectItem.Column(expression, List.of("*"), ""));
        List<SelectItem.Column> replaced = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = starPart(new HashSet<>(), replaced, new HashMap<>());
        }
        items.addAll(replaced);
        return true;
    }
}
