package dev.lode.pipeline.query;

import dev.lode.ontology.PropertyType;

/** One column of a saved query's answer. A cell may be empty; one with a value has the column's type. */
public record Column(String name, PropertyType type, String description) {}
