package dev.lode.pipeline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes repositories whose histories differ in nothing but their length: a tree of a few hundred files from the first
 * commit on, a change of one or two of them by one of some people in each commit, and a merge now and then. The same
 * number of commits gives the same commits.
 */
final class GeneratedHistory {

    private static final int FILES = 300;
    private static final int FOLDERS = 20;
    private static final int PEOPLE = 25;
    private static final int MERGE_EVERY = 50;
    private static final long FIRST_SECOND = 946_684_800L;
    private static final long SECONDS_BETWEEN = 300;

    private final OutputStream out;
    private final Random random = new Random(7);
    private final int[][] lines;
    private int commits;

    private GeneratedHistory(OutputStream out, int linesOfAFile) {
        this.out = out;
        this.lines = new int[FILES][linesOfAFile];
    }

    /** Makes a bare repository with so many commits on main, and waits for git to have written it. */
    static void write(Path gitDirectory, int commits, int linesOfAFile) throws IOException, InterruptedException {
        FastImport.write(gitDirectory, out -> new GeneratedHistory(out, linesOfAFile).history(commits));
    }

    private void history(int count) throws IOException {
        begin("main", "Begin", 0, 0);
        for (int file = 0; file < FILES; file++) {
            write(file);
        }
        while (commits < count) {
            if (commits % MERGE_EVERY == 0 && commits + 2 <= count) {
                int base = commits;
                begin("side", "Try something beside", base, 0);
                change(random.nextInt(FILES));
                begin("main", "Merge what was tried", base, base + 1);
                write(random.nextInt(FILES));
            } else {
                begin("main", "Change what is to be changed (#" + random.nextInt(10_000) + ")", commits, 0);
                change(random.nextInt(FILES));
                if (random.nextInt(3) == 0) {
                    change(random.nextInt(FILES));
                }
            }
        }
    }

    /** @param parent number of a commit, or 0, as the other parent of a merge */
    private void begin(String branch, String message, int parent, int other) throws IOException {
        commits++;
        int person = random.nextInt(PEOPLE);
        long second = FIRST_SECOND + commits * SECONDS_BETWEEN;
        print("commit refs/heads/" + branch + "\nmark :" + commits + "\n");
        print("committer Person " + person + " <person" + person + "@example.org> " + second + " +0000\n");
        print("data " + message.length() + "\n" + message + "\n");
        if (parent > 0) {
            print("from :" + parent + "\n");
        }
        if (other > 0) {
            print("merge :" + other + "\n");
        }
    }

    private void change(int file) throws IOException {
        lines[file][random.nextInt(lines[file].length)] = commits;
        write(file);
    }

    private void write(int file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines[file].length; line++) {
            text.append("line ")
                    .append(line)
                    .append(" as of ")
                    .append(lines[file][line])
                    .append('\n');
        }
        print("M 100644 inline src/part" + file % FOLDERS + "/file" + file + ".txt\n");
        print("data " + text.length() + "\n" + text + "\n");
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
