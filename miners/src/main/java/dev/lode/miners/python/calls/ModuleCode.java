package dev.lode.miners.python.calls;

import java.util.List;
import java.util.Set;

/**
 * A file.
 *
 * @param name of its module, may be empty
 * @param locals names that it binds at its top
 */
public record ModuleCode(String path, String name, List<Statement> body, Set<String> locals) {
    public ModuleCode {
        body = List.copyOf(body);
        locals = Set.copyOf(locals);
    }
}
