package dev.lode.pipeline;

/** What a process ends with. */
public enum ExitCode {
    /** Everything that was asked for is done. */
    DONE(0),
    /** Lode has a bug. */
    OUR_BUG(1),
    /** The command line or a file of the user's is wrong. */
    USAGE(2),
    /** Some repositories or pages failed; the rest are loaded and reported. */
    PARTLY_FAILED(3),
    /** Facts or files are not what they should be. */
    INTEGRITY(4),
    /** The graph store cannot be reached; everything is staged and spooled. */
    GRAPH_UNREACHABLE(5),
    /** Another run holds the workspace. */
    LOCKED(6),
    /** Somebody stopped it. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ExitCode of(LodeException failure) {
        return switch (failure) {
            case LodeException.Configuration configuration -> USAGE;
            case LodeException.Repository repository -> PARTLY_FAILED;
            case LodeException.Integrity integrity -> INTEGRITY;
            case LodeException.Graph graph -> GRAPH_UNREACHABLE;
            case LodeException.Locked locked -> LOCKED;
        };
    }
}
