package dev.lode.pipeline.staging.contract;

/** The version of the envelope. */
public final class Contract {

    public static final String VERSION = "0.1";

    private Contract() {}

    /**
     * True when lines of that version mean what they mean to us. A newer major version may not, nor a newer minor one
     * before 1.0; else fields that are not known are skipped.
     */
    public static boolean understands(String version) {
        String[] theirs = version.split("\\.", -1);
        String[] ours = VERSION.split("\\.", -1);
        try {
            int major = Integer.parseInt(theirs[0]);
            int minor = theirs.length > 1 ? Integer.parseInt(theirs[1]) : 0;
            int ourMajor = Integer.parseInt(ours[0]);
            return major < ourMajor || (major == ourMajor && (ourMajor > 0 || minor <= Integer.parseInt(ours[1])));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
