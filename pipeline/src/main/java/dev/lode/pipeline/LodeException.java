package dev.lode.pipeline;

/**
 * A failure that a person outside can mend. Few families, one exit code each; whatever else is thrown is our bug.
 * The message says what happened and where, the hint what to do next; neither holds a secret.
 */
public abstract sealed class LodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    private LodeException(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** What kind, in upper snake case. */
    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    /** The command line or a file of the user's is wrong. */
    public static final class Configuration extends LodeException {
        private static final long serialVersionUID = 1L;

        public Configuration(String code, String message, String hint) {
            super(code, message, hint);
        }
    }

    /** One repository cannot be read; the others can. */
    public static final class Repository extends LodeException {
        private static final long serialVersionUID = 1L;

        public Repository(String code, String message, String hint) {
            super(code, message, hint);
        }
    }

    /** The graph store cannot be reached or used. */
    public static final class Graph extends LodeException {
        private static final long serialVersionUID = 1L;

        public Graph(String code, String message, String hint) {
            super(code, message, hint);
        }
    }

    /** Staged facts are not what their index says, or the workspace is not as a run left it. */
    public static final class Integrity extends LodeException {
        private static final long serialVersionUID = 1L;

        public Integrity(String code, String message, String hint) {
            super(code, message, hint);
        }
    }

    /** Another run holds the workspace. */
    public static final class Locked extends LodeException {
        private static final long serialVersionUID = 1L;

        public Locked(String code, String message, String hint) {
            super(code, message, hint);
        }
    }
}
