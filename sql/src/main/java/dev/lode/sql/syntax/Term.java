package dev.lode.sql.syntax;

import java.util.List;

/** What an expression takes from outside itself. */
public sealed interface Term {

    Use use();

    int offset();

    /** The same, used in another way. */
    Term as(Use use);

    /**
     * A column, perhaps with a qualifier before it and fields behind it: only scopes tell them apart.
     *
     * @param parts canonical, as divided by dots; one part as written where a template makes it
     * @param made true where a template makes a part of it
     */
    record Reference(List<String> parts, Use use, int offset, boolean made) implements Term {

        /** The last part where all columns are meant. */
        public static final String ALL = "*";

        /** The same without its first part. */
        Reference unqualified() {
            return new Reference(parts.subList(1, parts.size()), use, offset, made);
        }

        @Override
        public Reference as(Use other) {
            return new Reference(parts, other, offset, made);
        }
    }

    /**
     * A query in brackets.
     *
     * @param existence true where only whether it has rows is asked
     */
    record Nested(Query query, Use use, int offset, boolean existence) implements Term {
        @Override
        public Nested as(Use other) {
            return new Nested(query, other, offset, existence);
        }
    }

    /** A window that the query defines by name. */
    record NamedWindow(String name, Use use, int offset) implements Term {
        @Override
        public NamedWindow as(Use other) {
            return this;
        }
    }
}
