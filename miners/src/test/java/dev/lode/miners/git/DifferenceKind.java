package dev.lode.miners.git;

/** Why git and the miner may tell a row otherwise. */
enum DifferenceKind {
    /** Git's commit 1c5bc6971e28c581b17b812cbbd1f09e39f0bb63, in the release notes of 2.43.2 and 2.44. */
    LAST_LINE_WITHOUT_NEWLINE(
            "git before 2.43.2 measures how similar two files are without a last line that has no newline"),

    /** Git's commit e417277ae99687b576e48cb477a7a50241ea0096, in the release notes of 2.54. */
    MOVED_GROUP_COMPARED_AGAIN(
            "git from 2.54 on compares lines again where moving a changed group joined it to another, and finds more of"
                    + " them equal"),

    /** Git ends at such a content unless another one stands in for it, whose lines mean nothing. */
    CONTENT_NOT_IN_CLONE("the clone lacks the content, which the miner says instead of a number"),

    UNEXPLAINED("not known");

    private final String reason;

    DifferenceKind(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
