package dev.lode.spi;

/**
 * How a relationship was found, how sure that is, and where it stands.
 *
 * @param confidence 0 to 1; 1 for what a file states
 * @param path file that says so, or empty where no single file does
 * @param line line in it from 1, or 0
 */
public record Evidence(Found found, double confidence, String path, int line) {

    /** How something was found. */
    public enum Found {
        /** Stated, or followed by the rules of its language. */
        RESOLVED,
        /** Concluded by a rule that can be wrong. */
        INFERRED,
        /** Said by a person in the configuration. */
        MANUAL
    }

    public Evidence {
        if (!(confidence >= 0 && confidence <= 1) || line < 0) {
            throw new IllegalArgumentException("confidence " + confidence + ", line " + line);
        }
    }

    /** Stated by the repository as such, not by a file of it. */
    public static Evidence resolved() {
        return new Evidence(Found.RESOLVED, 1, "", 0);
    }

    public static Evidence resolved(String path, int line) {
        return new Evidence(Found.RESOLVED, 1, path, line);
    }

    public static Evidence inferred(double confidence, String path, int line) {
        return new Evidence(Found.INFERRED, confidence, path, line);
    }
}
