package dev.lode.ontology;

/** A pair of node types that a relationship type may join. */
public record Variant(String from, String to, String description) {}
