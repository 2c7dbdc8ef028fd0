package dev.lode.miners.code;

/**
 * What a file says of a type or function.
 *
 * @param name its own name, without scopes
 * @param kind as the ontology words it: {@code class}, {@code method} …
 * @param line first line from 1
 * @param endLine last line from 1
 * @param documented it has a docstring or a documentation comment
 */
public record Definition(String name, String kind, int line, int endLine, boolean documented) {}
