package dev.lode.miners.git;

/**
 * What a commit did to a path.
 *
 * @param author the person's key
 * @param oldPath empty unless the path was renamed
 * @param added lines, or {@code -} of a binary content, or {@code ?} when they could not be counted
 * @param deleted the same of deleted lines
 */
record HistoryRow(String commit, String author, String path, String oldPath, String added, String deleted)
        implements Comparable<HistoryRow> {

    static final String BINARY = "-";
    static final String NOT_COUNTED = "?";

    boolean sameFile(HistoryRow other) {
        return commit.equals(other.commit)
                && author.equals(other.author)
                && path.equals(other.path)
                && oldPath.equals(other.oldPath);
    }

    long linesAdded() {
        return lines(added);
    }

    long linesDeleted() {
        return lines(deleted);
    }

    private static long lines(String number) {
        return number.equals(BINARY) || number.equals(NOT_COUNTED) ? 0 : Long.parseLong(number);
    }

    @Override
    public int compareTo(HistoryRow other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        String names = oldPath.isEmpty() ? path : oldPath + " => " + path;
        return commit + " " + names + " +" + added + " -" + deleted + " by " + author;
    }
}
