package dev.lode.pipeline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Makes bare repositories of what is told to git in the words of its fast-import. */
final class FastImport {

    private FastImport() {}

    /** Tells commits. */
    interface Commits {
        void tell(OutputStream out) throws IOException;
    }

    /** Makes a bare repository, and waits for git to have written it. */
    static void write(Path gitDirectory, Commits commits) throws IOException, InterruptedException {
        Process making = new ProcessBuilder(
                        "git", "init", "--quiet", "--bare", "--initial-branch=main", gitDirectory.toString())
                .inheritIO()
                .start();
        require(making, "init");
        Process importing = new ProcessBuilder(
                        "git", "--git-dir", gitDirectory.toString(), "fast-import", "--quiet", "--depth=50")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = new BufferedOutputStream(importing.getOutputStream(), 1 << 16)) {
            commits.tell(out);
        }
        require(importing, "fast-import");
    }

    private static void require(Process git, String what) throws IOException, InterruptedException {
        if (git.waitFor() != 0) {
            throw new IOException("git " + what + " ended " + git.exitValue());
        }
    }
}
