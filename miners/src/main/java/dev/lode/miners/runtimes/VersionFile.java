package dev.lode.miners.runtimes;

/** A file that holds a version and nothing else: {@code .python-version}, {@code .nvmrc}, {@code runtime.txt}. */
record VersionFile(String runtime) implements RuntimeFile {

    private static final int LONGEST = 100;

    @Override
    public void read(String text, Statements into) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String version = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (version.length() > LONGEST) {
                into.problem("PARSE_FAILED", number, "no version of " + runtime);
                return;
            }
            if (!version.isEmpty()) {
                into.states(runtime, version, number);
            }
        }
    }
}
