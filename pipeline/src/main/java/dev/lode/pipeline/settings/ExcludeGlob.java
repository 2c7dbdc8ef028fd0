package dev.lode.pipeline.settings;

import dev.lode.spi.Glob;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** A pattern on a repository's paths, as a person writes it under {@code exclude:}. */
final class ExcludeGlob {

    private ExcludeGlob() {}

    /** Why it could not match any path. */
    static Optional<String> problem(String glob) {
        if (glob.isBlank()) {
            return Optional.of("an empty glob");
        }
        if (glob.startsWith("/") || glob.startsWith("./") || glob.endsWith("/") || glob.contains("\\")) {
            return Optional.of("glob " + glob + " matches nothing: paths are like src/main/App.java; folder/** is all"
                    + " that is in a folder");
        }
        try {
            Glob.of(glob);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("glob " + glob + " cannot be read: " + e.getDescription());
        }
    }
}
