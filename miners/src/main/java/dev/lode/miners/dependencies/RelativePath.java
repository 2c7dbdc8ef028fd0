package dev.lode.miners.dependencies;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of a repository that a file of it names relative to itself. */
final class RelativePath {

    private RelativePath() {}

    /** The path from the repository's root; one that leaves the repository leads nowhere: {@code ..}. */
    static String resolve(String file, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        int slash = file.lastIndexOf('/');
        String all = slash < 0 ? relative : file.substring(0, slash) + "/" + relative;
        for (String part : all.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "..";
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
