package dev.lode.sql.lineage;

/** How a column decides on the rows of a statement, in the words of OpenLineage's column lineage facet. */
public enum Role {
    FILTER,
    JOIN,
    GROUP_BY,
    SORT
}
