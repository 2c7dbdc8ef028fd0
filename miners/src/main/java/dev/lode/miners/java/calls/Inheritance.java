package dev.lode.miners.java.calls;

/** A type of the repository that extends or implements another one of it. */
public record Inheritance(Place type, Place base) {}
