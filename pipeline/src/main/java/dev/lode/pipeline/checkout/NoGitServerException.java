package dev.lode.pipeline.checkout;

import java.io.IOException;

/**
 * Something answers, and it is a web page or plain files: it does not speak git's protocol. JGit would go on to look
 * for the files of a repository, for which a look at a server has no place.
 */
final class NoGitServerException extends IOException {

    private static final long serialVersionUID = 1;

    NoGitServerException() {
        super("what answers there does not speak git's protocol");
    }
}
