package dev.lode.miners.python;

import dev.lode.miners.python.calls.ModuleCode;
import dev.lode.spi.NodeKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a file that was read and told, for its calls.
 *
 * @param module that it is, null where it cannot be imported
 * @param documented it begins with a docstring
 * @param definitions nodes of its classes and functions
 * @param code what it does, in short
 */
record ReadFile(@Nullable NodeKey module, boolean documented, Map<Place, NodeKey> definitions, ModuleCode code) {

    ReadFile {
        definitions = Map.copyOf(definitions);
    }

    /**
     * Where a definition begins.
     *
     * @param name with its scopes
     */
    record Place(String name, int line) {}
}
