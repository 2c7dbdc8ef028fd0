package dev.lode.miners.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import java.util.Optional;

/**
 * Tells whether a documentation comment stands before a declaration. It asks the tokens, as javac does: JavaParser itself
 * gives a declaration its last comment only, and that may be another one.
 */
final class Documentation {

    private Documentation() {}

    static boolean isBefore(Node declaration) {
        Optional<JavaToken> token =
                declaration.getTokenRange().map(TokenRange::getBegin).flatMap(JavaToken::getPreviousToken);
        while (token.isPresent() && token.get().getCategory().isWhitespaceOrComment()) {
            if (isIn(token.get().getText())) {
                return true;
            }
            token = token.get().getPreviousToken();
        }
        return false;
    }

    static boolean isIn(String comment) {
        return comment.startsWith("/**") || comment.startsWith("///");
    }
}
