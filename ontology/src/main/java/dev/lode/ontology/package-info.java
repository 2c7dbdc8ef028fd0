/** The words: node types, relationship types, their keys and properties; read from {@code ontology.yml}. */
@org.jspecify.annotations.NullMarked
package dev.lode.ontology;
