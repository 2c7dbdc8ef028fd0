package dev.lode.miners.embedded;

import dev.lode.miners.code.SyntaxNode;
import java.util.List;
import java.util.Optional;

/** A file of code in some language, as far as texts and calls go. */
interface Code {

    /** The text that an expression makes. */
    CodeText text(SyntaxNode expression);

    /** The call that an expression is. */
    Optional<Call> call(SyntaxNode expression);

    /** The expressions whose value a name may have; none where it is no name or not known. */
    List<SyntaxNode> values(SyntaxNode name);
}
