package dev.lode.sql;

import java.util.List;

/**
 * What the beginning of a statement says by itself, and where its query begins.
 *
 * @param kind as the ontology words it
 * @param writes tables that it writes or makes
 * @param reads tables that it reads outside of a query
 * @param query tokens of the query or of the rest, empty if there is none
 * @param start where in a query those begin
 * @param grammar true where JSqlParser takes the tokens as a statement
 */
record Head(
        String kind,
        List<DottedName> writes,
        List<DottedName> reads,
        List<Token> query,
        TableScan.Start start,
        boolean grammar) {

    static Head other(String kind) {
        return new Head(kind, List.of(), List.of(), List.of(), TableScan.Start.QUERY, false);
    }

    /** A statement of which nothing is known but its tokens. */
    static Head unknown(List<Token> tokens) {
        return new Head("other", List.of(), List.of(), tokens, TableScan.Start.CLAUSES, false);
    }

    static Head query(String kind, List<DottedName> writes, List<Token> query) {
        return new Head(kind, writes, List.of(), query, TableScan.Start.QUERY, true);
    }

    static Head writing(String kind, List<DottedName> writes) {
        return new Head(kind, writes, List.of(), List.of(), TableScan.Start.QUERY, false);
    }
}
