package dev.lode.miners.python.calls;

import dev.lode.miners.code.CodeNode;
import java.text.Normalizer;

/** Names as Python takes them: in their compatibility form (PEP 3131). */
final class Identifier {

    private Identifier() {}

    static String of(CodeNode node) {
        String text = node.text();
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
