package dev.lode.miners.python.calls;

/**
 * A variable of a module, of a class, or of the instances of a class ({@code self.name = …} in a method).
 *
 * @param name with the class that has it, dotted
 * @param kind {@code variable} of the module or {@code field}
 * @param line of its first assignment
 * @param endLine of that assignment
 * @param type declared, as written; empty where it is not
 */
public record Field(String name, String kind, int line, int endLine, String type) {}
