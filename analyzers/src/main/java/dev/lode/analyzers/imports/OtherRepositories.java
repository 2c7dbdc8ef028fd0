package dev.lode.analyzers.imports;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds a module in another repository. It is resolved when the importing repository declares a library that the other
 * one publishes. Else it is inferred, and only when one other repository alone has the name. A name of one part, such
 * as {@code utils}, says too little for either, unless it is the name of the published library.
 */
final class OtherRepositories {

    private static final double SAME_NAME = 0.7;

    private final Modules modules;
    private final Libraries libraries;

    OtherRepositories(Modules modules, Libraries libraries) {
        this.modules = modules;
        this.libraries = libraries;
    }

    Optional<Meaning> find(String repository, String language, String module) {
        SortedSet<String> others = new TreeSet<>(modules.holders(language, module));
        others.remove(repository);
        SortedSet<String> suppliers = module.indexOf('.') > 0
                ? libraries.suppliers(repository, others, purl -> true)
                : libraries.suppliers(repository, others, purl -> names(purl, module));
        if (suppliers.size() == 1) {
            return Optional.of(Meaning.resolved(Modules.key(suppliers.first(), language, module)));
        }
        return others.size() == 1 && module.indexOf('.') > 0
                ? Optional.of(Meaning.inferred(Modules.key(others.first(), language, module), SAME_NAME))
                : Optional.empty();
    }

    private static boolean names(String purl, String module) {
        return purl.substring(purl.lastIndexOf('/') + 1).equals(PythonNames.distribution(module));
    }
}
