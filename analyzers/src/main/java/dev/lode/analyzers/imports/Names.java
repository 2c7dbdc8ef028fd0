package dev.lode.analyzers.imports;

import dev.lode.spi.Node;

/** What the imports of a language mean, by its rules. */
interface Names {

    /** @param statement an import with its target, if that is known */
    Meaning meaning(Node statement);
}
