package dev.lode.analyzers.parts;

import java.util.regex.Pattern;

/** Which files are tests, by the names that their languages' tools look for and the folders that people put them into. */
final class TestFiles {

    private static final Pattern FOLDER =
            Pattern.compile("(?:^|/)(?:tests?|__tests__|specs?|testing|testdata|fixtures|e2e)/");
    private static final Pattern NAME = Pattern.compile(
            "(?:^|/)(?:test_[^/]*\\.py|conftest\\.py|[^/]*_test\\.(?:py|go|cc|cpp|rb)"
                    + "|[^/]*_spec\\.rb|[^/]*[.-](?:test|spec|test-d)\\.[cm]?[jt]sx?|[^/]*(?:Test|Tests|IT|Spec)\\.(?:java|kt|scala|cs|php))$");

    private TestFiles() {}

    static boolean isOne(String path) {
        return FOLDER.matcher(path).find() || NAME.matcher(path).find();
    }
}
