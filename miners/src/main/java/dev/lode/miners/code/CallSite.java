package dev.lode.miners.code;

import dev.lode.spi.NodeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that calls. What is known of it is what it leads to; where that is nothing, it is unknown.
 *
 * @param caller the function, or the module of what stands outside of functions; null where there is neither
 * @param name what is called, as written; empty where a language calls something without a call being written
 * @param callees definitions of the repository that may be called
 * @param outside dotted names of what may be called in libraries or the language itself
 */
public record CallSite(@Nullable NodeKey caller, String name, int line, List<Callee> callees, List<String> outside) {

    public CallSite {
        callees = List.copyOf(callees);
        outside = List.copyOf(outside);
    }
}
