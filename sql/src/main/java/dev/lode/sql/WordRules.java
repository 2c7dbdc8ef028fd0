package dev.lode.sql;

import java.util.List;
import java.util.Set;

/** Rewrites around words: type parameters, star lists, PIVOT, LATERAL VIEW, stages, queries with reserved names. */
final class WordRules {

    private final NormalText text;
    private final List<Token> tokens;
    private final Set<String> queryNames;

    WordRules(NormalText text, Set<String> queryNames) {
        this.text = text;
        this.tokens = text.tokens;
        this.queryNames = queryNames;
    }

    /** @return the index behind what was rewritten */
    int rewrite(int i, Token token) {
        if (token.text().startsWith("@")) {
            return stage(i);
        }
        if (Character.isDigit(token.text().charAt(0))) {
            text.hide(i, i + 1);
            return i + 1;
        }
        switch (token.word()) {
            case "STREAM" -> {
                if (i > 0 && tokens.get(i - 1).isAny("FROM", "JOIN") && !text.follows(i, '.')) {
                    text.blank(i, i + 1, Unread.Reason.TABLE_OPTION);
                }
            }
            case "STRUCT", "ARRAY", "MAP" -> {
                if (i + 1 < tokens.size() && tokens.get(i + 1).symbol('<')) {
                    int end = text.angleEnd(i + 1);
                    text.blank(i + 1, end, Unread.Reason.TYPE_PARAMETERS);
                    return end;
                }
            }
            case "EXCEPT", "EXCLUDE", "REPLACE", "RENAME", "ILIKE" -> {
                return i > 0 && tokens.get(i - 1).symbol('*') ? starLists(i) : i + 1;
            }
            case "LATERAL" -> {
                if (LateralView.at(tokens, i)) {
                    int end = LateralView.end(tokens, i);
                    text.blank(i, end, Unread.Reason.LATERAL_VIEW);
                    return end;
                }
            }
            case "ANTI", "SEMI" -> {
                if (i + 1 < tokens.size() && tokens.get(i + 1).isAny("JOIN", "OUTER")) {
                    text.blank(i, i + 1, Unread.Reason.JOIN);
                }
            }
            case "FROM", "JOIN" -> {
                return hyphens(i + 1);
            }
            case "PIVOT", "UNPIVOT" -> {
                return pivot(i);
            }
            case "WITH" -> {
                // hints of a table, or the columns that a table function makes
                return text.opens(i + 1) && i > 0 ? text.blankCall(i, i + 1, Unread.Reason.TABLE_OPTION) : i + 1;
            }
            case "INTO" -> {
                return text.follows(i, ':') ? variables(i) : i + 1;
            }
            case "FOR" -> {
                if (i > 0 && tokens.get(i - 1).isAny("INDEX", "KEY") && text.opens(i + 2)) {
                    text.blank(i, i + 2, Unread.Reason.TABLE_OPTION);
                    return i + 2;
                }
                return i + 2 < tokens.size() && tokens.get(i + 1).is("SYSTEM_TIME") ? period(i) : i + 1;
            }
            case "TABLESAMPLE" -> {
                return text.opens(i + 1) || text.opens(i + 2)
                        ? text.blankCall(i, text.opens(i + 1) ? i + 1 : i + 2, Unread.Reason.TABLE_OPTION)
                        : i + 1;
            }
            case "MATCH_CONDITION" -> {
                return text.opens(i + 1) ? text.blankCall(i, i + 1, Unread.Reason.JOIN) : i + 1;
            }
            default -> {
                if (ReservedWords.contains(token.word()) && namesQuery(i)) {
                    text.put(token.start(), '_');
                }
            }
        }
        return i + 1;
    }

    /** Variables of a script that take the values of a row. */
    private int variables(int i) {
        int next = i + 1;
        while (next < tokens.size() && !tokens.get(next).is("FROM")) {
            next++;
        }
        text.blank(i, next, Unread.Reason.VARIABLES);
        return next;
    }

    /** {@code FOR SYSTEM_TIME ALL}, {@code FOR SYSTEM_TIME AS OF moment}. */
    private int period(int i) {
        int next = i + 2;
        if (next + 1 < tokens.size()
                && tokens.get(next).is("AS")
                && tokens.get(next + 1).is("OF")) {
            next += 2;
        }
        next = text.opens(next + 1) ? Brackets.after(tokens, next + 1) : Math.min(next + 1, tokens.size());
        text.blank(i, next, Unread.Reason.TABLE_OPTION);
        return next;
    }

    /** A stage is a place of files, not a table. */
    private int stage(int i) {
        int next = i + 1;
        while (text.touches(next)
                && !tokens.get(next).symbol(')')
                && !tokens.get(next).symbol(',')) {
            next++;
        }
        if (next > i + 1) {
            text.hide(i, next);
        }
        return next;
    }

    /** BigQuery's project names hold hyphens without quotes. */
    private int hyphens(int i) {
        int next = i;
        while (next + 2 < tokens.size()
                && tokens.get(next).kind() == Token.Kind.WORD
                && tokens.get(next + 1).symbol('-')
                && text.touches(next + 1)
                && text.touches(next + 2)) {
            next += 2;
        }
        if (next > i) {
            text.hide(i, next + 1);
            return next + 1;
        }
        return i;
    }

    private int starLists(int i) {
        int next = starList(i);
        while (next < tokens.size() && tokens.get(next).isAny("EXCEPT", "EXCLUDE", "REPLACE", "RENAME")) {
            next = starList(next);
        }
        return next;
    }

    private int starList(int i) {
        int next = i + 1;
        if (text.opens(next)) {
            next = Brackets.after(tokens, next);
        } else {
            next++;
        }
        text.blank(i, Math.min(next, tokens.size()), Unread.Reason.STAR_LIST);
        return next;
    }

    private int pivot(int i) {
        int open = i + 1;
        while (open < tokens.size() && tokens.get(open).isAny("INCLUDE", "EXCLUDE", "NULLS")) {
            open++;
        }
        if (!text.opens(open)) {
            return i + 1;
        }
        int next = Brackets.after(tokens, open);
        if (next < tokens.size() && tokens.get(next).is("AS")) {
            next++;
        }
        if (next < tokens.size()
                && tokens.get(next).name()
                && !Clauses.endsTable(tokens.get(next).word())) {
            next++;
            next = text.opens(next) ? Brackets.after(tokens, next) : next;
        }
        text.blank(i, next, Unread.Reason.PIVOT);
        return next;
    }

    private boolean namesQuery(int i) {
        Token token = tokens.get(i);
        if (!queryNames.contains(DottedName.canonical(token.text()))) {
            return false;
        }
        boolean head = i + 1 < tokens.size()
                && tokens.get(i + 1).is("AS")
                && i > 0
                && (tokens.get(i - 1).symbol(',') || tokens.get(i - 1).isAny("WITH", "RECURSIVE"));
        boolean table = i > 0
                && (tokens.get(i - 1).isAny("FROM", "JOIN") || tokens.get(i - 1).symbol(','));
        return head || table || text.follows(i, '.');
    }
}
