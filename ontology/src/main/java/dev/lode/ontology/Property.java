package dev.lode.ontology;

/**
 * One property of a node type or relationship type.
 *
 * @param example a value as it would be written in JSON
 */
public record Property(String name, PropertyType type, boolean required, String description, String example) {}
