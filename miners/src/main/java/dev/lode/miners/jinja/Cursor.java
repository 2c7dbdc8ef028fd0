package dev.lode.miners.jinja;

import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.source.Token;
import java.util.List;

/** A place in the tokens of one piece of code. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    /** @param tokens ended by one of kind END */
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekBehind() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean skip(String operator) {
        boolean found = peek().is(operator);
        if (found) {
            at++;
        }
        return found;
    }

    boolean skipWord(String word) {
        boolean found = peek().word(word);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String operator) {
        if (!skip(operator)) {
            throw unexpected("expected " + operator);
        }
    }

    String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("expected a name");
        }
        return next().text();
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unexpected("expected the end");
        }
    }

    Failure unexpected(String expected) {
        return new Failure("JINJA_SYNTAX", expected + (atEnd() ? "" : ", found " + peek().text()));
    }
}
