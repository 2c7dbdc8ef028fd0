package dev.lode.miners.java;

/** Tells a documentation comment from another one. */
final class Documentation {

    private Documentation() {}

    static boolean isIn(String comment) {
        return comment.startsWith("/**") || comment.startsWith("///");
    }
}
